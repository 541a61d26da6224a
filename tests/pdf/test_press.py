import re

from catalogue.pdf.format import BLEED, MM
from catalogue.pdf.press import PressSheet

SHEET = PressSheet(210 * MM, 297 * MM)


def test_boxes_lie_in_each_other_with_three_millimetres_of_bleed():
    assert BLEED == 3 * MM
    for side in range(4):
        outward = -1 if side < 2 else 1
        assert abs(SHEET.bleed[side] - SHEET.trim[side] - outward * BLEED) < 1e-9
        assert outward * (SHEET.media[side] - SHEET.bleed[side]) > 0


def test_trimmed_page_keeps_its_size():
    left, bottom, right, top = SHEET.trim
    assert (round(right - left, 6), round(top - bottom, 6)) == (round(210 * MM, 6), round(297 * MM, 6))


def test_marks_stay_out_of_the_bleed_and_on_the_sheet():
    left, bottom, right, top = SHEET.bleed
    points = [
        (float(x), float(y)) for marks in SHEET.marks() for x, y in re.findall(r"([\d.]+) ([\d.]+) (?:m|l)\b", marks)
    ]
    assert len(points) >= 8 * 2 + 4 * 4
    assert all(not (left < x < right and bottom < y < top) for x, y in points)
    assert all(0 <= x <= SHEET.media[2] and 0 <= y <= SHEET.media[3] for x, y in points)


def test_crop_marks_point_at_the_trimmed_page():
    left, _, right, _ = SHEET.trim
    upright = {round(float(x), 2) for marks in SHEET.marks() for x in re.findall(r"^([\d.]+) [\d.]+ m \1 ", marks)}
    assert {round(left, 2), round(right, 2)} <= upright
