"""A problem becomes the sentence a curator reads and the hint that says what to do."""

from collections.abc import Mapping

from catalogue.errors import Problem

from .interface import Wording

_NEAR = "did you mean {near}?"

MESSAGES: dict[str, tuple[str, str]] = {
    # the file
    "file_unreadable": ("The file cannot be read: {reason}.", "check that it exists and that you may open it."),
    "file_too_large": (
        "The file has {megabytes} MB; a record file may have {most} MB.",
        "move long texts or data out of it.",
    ),
    "not_utf8": ("The file is not UTF-8 text from this line on.", "save it as UTF-8 (in Excel: CSV UTF-8)."),
    "link_outside": ("The file is a link that leaves the museum folder.", "put the file itself here."),
    "text_name": (
        "The name of a text must be like foreword.en.md.",
        "rename it: lower-case letters, a dot, the language.",
    ),
    "yaml_syntax": (
        "This is not YAML: {reason}.",
        "look at the indentation, at quotes, and at a colon inside a text: put such a text in quotes.",
    ),
    "yaml_character": ("The character {character} may not stand in a record.", "delete it and write it anew."),
    "yaml_alias": (
        "Anchors (&) and aliases (*) are not read.",
        "write the value out; put text that begins with & or * in quotes.",
    ),
    "yaml_tag": ("The tag {tag} is not read.", "leave it out; put text that begins with ! in quotes."),
    "yaml_depth": ("The lists and maps are nested too deeply.", "write it flatter."),
    "yaml_key": ("The name of a field must be plain text.", "write it as name: value."),
    "yaml_duplicate_key": ("The field {key} is written twice.", "keep one of the two."),
    "yaml_documents": ("A file holds one record, but a second one begins here (---).", "put it in a file of its own."),
    "sheet_syntax": ("The sheet cannot be read: {reason}.", "look for a quotation mark that is not closed."),
    "repeated_heading": ("The heading {heading} stands twice.", "rename or delete one of the two columns."),
    "surplus_cells": (
        "The row has more cells than there are headings.",
        "put a text that holds the separator in quotes.",
    ),
    "not_a_list_of_records": ("The file must hold a list.", "begin each member with - id: ..."),
    # a spreadsheet that is imported
    "table_too_long": ("The sheet has more than {most} rows.", "cut it into several files."),
    "cell_garbled": (
        "“{value}” holds characters that could not be read.",
        "save the file anew as UTF-8 (in Excel: CSV UTF-8).",
    ),
    "workbook_damaged": (
        "The workbook is damaged: {reason}.",
        "open it in Excel or LibreOffice and save it anew as .xlsx.",
    ),
    "sheet_damaged": (
        "The sheet cannot be read from row {row} on: {reason}.",
        "open the file in Excel or LibreOffice and save it anew as .xlsx.",
    ),
    "workbook_locked": ("The workbook is protected by a password.", "take the password off and save it anew."),
    "workbook_old": ("This is a workbook of the old kind (.xls).", "open it and save it as .xlsx."),
    "workbook_too_large": (
        "Unpacked, the workbook has more than {most} MB.",
        "delete sheets and pictures that are not to be imported.",
    ),
    "not_a_table": (
        "This is neither a workbook (.xlsx) nor a text file of a table (.csv).",
        "save the table as .xlsx or as CSV UTF-8.",
    ),
    "sheet_hidden": ("The sheet {sheet} is hidden and was not read.", "unhide it if it is to be imported."),
    "rows_hidden": ("Hidden rows were read as all others: {count}.", "delete those that are not to be imported."),
    "formula_without_value": (
        "The formula has no value saved with it.",
        "open the file in Excel or LibreOffice and save it, or put the value in place of the formula.",
    ),
    "cell_error": ("The cell shows the error {value}.", "mend its formula, or put the value in its place."),
    "measure_not_read": (
        "“{value}” cannot be read as a measure.",
        "write what is measured, the number and the unit: H. 12.5 x W. 8 cm",
    ),
    "measure_without_unit": (
        "“{value}” does not say its unit.",
        "write it into the heading, Height (cm), or into the mapping, dimensions.height.cm",
    ),
    "columns_alike": (
        "The columns {heading} and {other} are both mapped to the same field.",
        "map one of them to notes or to ignore.",
    ),
    "no_such_target": ("There is no field “{value}” a column could be read into.", _NEAR),
    "no_headings": (
        "No row of headings was recognised; the widest row says: {headings}.",
        "let --write-map write a mapping, say in it what each column is, and give it with --map.",
    ),
    "no_rows": ("The file holds no table.", "compare it with the file you meant."),
    "map_heading_missing": (
        "No column has the heading “{value}” that the mapping names.",
        "correct the heading, or delete the line.",
    ),
    "sheet_not_read": (
        "The sheet {sheet} has no headings we know and was not read; rows in it: {count}.",
        "say in the mapping what its columns are, or under sheets: {sheet}: ignore",
    ),
    "no_column_for": (
        "No column holds the field {field}, which every record needs.",
        "give the column that heading, or say in a mapping which column it is (--write-map writes one).",
    ),
    "column_in_notes": (
        "The column {heading} was not recognised; what it holds is kept in the notes, which are never shown.",
        "say in a mapping what it is, or ignore.",
    ),
    "column_not_kept": (
        "The column {heading} was not recognised, and records of this kind have no notes to keep it in.",
        "say in a mapping what it is, or ignore.",
    ),
    "zero_not_measured": (
        "Cells of the column {heading} with 0 were taken as not measured: {count}.",
        "nothing needs to be done if that is right.",
    ),
    "missing_value": ("The row has no {field}.", "fill in the cell."),
    # library records
    "marc_unknown": (
        "This is no file of library records.",
        "export it from the library's system as MARC 21, UNIMARC, MARCXML or MARC-in-JSON.",
    ),
    "marc_cut_off": (
        "The record is cut off: it says that it has {said} bytes, and {found} are there.",
        "export it once more from the library's system.",
    ),
    "marc_directory": (
        "The directory of the record is damaged, and its fields cannot be told apart.",
        "export it once more from the library's system.",
    ),
    "marc_repaired": (
        "The directory of the record is wrong; its fields were read in their order.",
        "compare the book with the library's system.",
    ),
    "marc_length": (
        "The record says that it has {said} bytes, but it ends after {found}; it was read up to there.",
        "compare the book with the library's system.",
    ),
    "marc_encoding": (
        "The record says that its letters are in {said}, but they are in {found}; they were read as that.",
        "look whether the letters are right.",
    ),
    "marc_characters": (
        "Characters in field {tag} cannot be read; � stands in their place.",
        "correct them in the library's system, or here.",
    ),
    "marc_xml": ("The record is not well-formed XML: {reason}.", "export it once more from the library's system."),
    "marc_json": ("The record is not MARC-in-JSON: {reason}.", "export it once more from the library's system."),
    "marc_title_missing": ("The record has no title (field 245, in UNIMARC 200).", "add it in the library's system."),
    "marc_isbn": (
        "“{value}” is not an ISBN: its check digit or length is wrong. It is kept in the notes.",
        "compare it with the book.",
    ),
    "marc_issn": (
        "“{value}” is not an ISSN: its check digit or length is wrong. It is kept in the notes.",
        "compare it with the serial.",
    ),
    "marc_kept": ("What no field can hold is kept in the notes: {value}", "look at it there."),
    # the shape of a value
    "not_a_map": ("A map is expected here, but this is something else.", "write name: value, one per line, indented."),
    "not_a_list": ("A list is expected here.", "write one member per line, each begun with a hyphen."),
    "not_text": (
        "Text is expected here, but this is a list or a map.",
        "write one text; put it in quotes if it holds : or #.",
    ),
    "unknown_field": ("There is no field {field}.", _NEAR),
    "missing_field": ("The field {field} is missing.", "add a line: {field}: ..."),
    "empty": ("The value is empty.", "fill it in, or delete the line."),
    "too_long": ("The text is longer than {max_length} characters.", "shorten it, or put it in a text of its own."),
    "too_many": ("The list has more than {max_length} members.", "split it."),
    "bad_form": (
        "“{value}” does not have the form that is asked for here.",
        "see catalogue schema for what can stand here.",
    ),
    "not_an_id": ("“{value}” cannot be an id.", "write lower-case letters, digits and single hyphens: golden-horde"),
    "not_a_colour": ("“{value}” is not a colour.", 'write # and six digits or letters A to F, in quotes: "#1F4E79"'),
    "bad_value": ("“{value}” cannot stand here: {reason}.", "see catalogue schema for what can."),
    "not_one_of": ("“{value}” is none of the words that can stand here.", "write one of: {expected}."),
    "not_a_language": (
        "“{value}” is not a language tag.",
        "write kk, zh, ru, en or another BCP 47 tag; a text per language is lang: text.",
    ),
    "not_a_number": ("“{value}” is not a number.", "write digits with a decimal point: 32.5"),
    "not_a_whole_number": ("“{value}” is not a whole number.", "write digits only."),
    "not_yes_or_no": ("“{value}” is neither true nor false.", "write true or false."),
    "out_of_range": ("“{value}” is out of range: {reason}.", "check the number and its unit."),
    "not_edtf": (
        "“{value}” cannot be read as a date.",
        "write years as EDTF: 1850, 1850~ (about), 18XX (19th century), -0399/-0200 (400 to 201 BCE);"
        " put your own wording in display.",
    ),
    "backward_interval": (
        "“{value}” ends before it begins.",
        "write the earlier date first; years BCE are negative: -0399/-0200",
    ),
    # dates in words
    "date_none": ("The text holds no date.", "write a year or a century, or leave it empty."),
    "date_word": (
        "“{value}” is no word of a date that we know.",
        "write the date alone: c. 1860, late 19th century, 5th–4th c. BCE; what else there is to say"
        " belongs in a note.",
    ),
    "date_incomplete": (
        "“{value}” is not a whole date.",
        "say which year, century or era: 62 CE, 19th century, May 1850.",
    ),
    "date_calendar": (
        "“{value}” is not a year of our era.",
        "say which calendar it is of, or write the year of our era in brackets: 5759 [1999]",
    ),
    "date_not_on_calendar": ("There is no such day: {value}.", "check the day and the month."),
    "date_backward": (
        "“{value}” ends before it begins.",
        "write the earlier date first; where the years are BCE, say so: 550–525 BCE",
    ),
    "date_sign": (
        "“{value}” may be a year BCE, counted in one of two ways, or the end of a span.",
        "write 500 BCE, or until 500.",
    ),
    "date_turn": ("“{value}” may be the beginning or the end of the century.", "write the years: c. 1890–1910"),
    "date_not_in_era": ("The era did not last so long: {value}.", "check the year of the era."),
    "date_several_eras": (
        "“{value}” may be one of several eras.",
        "write the dynasty before it, or the year of our era in brackets: 正德 10 [1515]",
    ),
    "date_lone_name": (
        "“{value}” alone need not be a period.",
        "write what it is, as Ming dynasty or Edo period, or the years beside it.",
    ),
    "date_no_such_period": (
        "The years of “{value}” are not known.",
        "write the years beside it, or add it with its span to periods.yaml.",
    ),
    "dates_apart": ("{one} and {other} are two dates, far apart.", "write the one that is meant."),
    # sizes in words
    "size_none": ("The text holds no measurement.", "write a number with its unit: height 12.5 cm"),
    "size_number": ("“{value}” is not a number we can read.", "write digits with a decimal sign: 12.5"),
    "size_comma": (
        "“{value}” may be a whole number in thousands or a number with decimals.",
        "write 1200 or 1.2",
    ),
    "not_a_day": ("“{value}” is not a day of the calendar.", "write year-month-day: 2026-05-01"),
    "not_a_time": ("“{value}” is not a time of day.", "write hours:minutes: 18:30"),
    "not_a_web_address": ("“{value}” is not a web address.", "begin it with https:// and leave no blanks in it."),
    "unknown_rights": (
        "“{value}” is not a rights statement we know.",
        "take a URI of rightsstatements.org or creativecommons.org.",
    ),
    "bad_isbn": ("“{value}” is not an ISBN: its check digit or length is wrong.", "compare it with the book."),
    "bad_issn": ("“{value}” is not an ISSN: its check digit or length is wrong.", "compare it with the serial."),
    "bad_page_size": (
        "“{value}” is not a size of page.",
        "write A4, A5, B5, letter, or width x height in mm, each from 90 to 450: 210x270",
    ),
    "bad_label_size": (
        "“{value}” is not a size of label.",
        "write width x height in mm, from 60x40 to 190x280: 100x70",
    ),
    "not_a_pair": ("“{value}” does not name two languages.", "write the two with a plus between them: kk+en"),
    "empty_number": ("“{value}” holds no letter or digit.", "give the record a number."),
    "unknown_time_zone": ("“{value}” is not a time zone.", "write a name like Asia/Almaty."),
    "date_or_weekday": (
        "An occasion needs a date or a weekday, and not both.",
        "write date: 2026-05-01 or weekday: monday.",
    ),
    "path_outside": (
        "“{value}” leads out of assets/images.",
        "write the path below assets/images, with forward slashes, without ..",
    ),
    "profile_path": (
        "“{value}” leads out of the museum folder.",
        "write the path from the museum folder on, with forward slashes: assets/icc/printer.icc",
    ),
    # between records
    "duplicate_number": ("The number {number} is already taken, in {file}.", "give one of the two another number."),
    "slug_taken": (
        "The number {number} makes the same web address ({slug}) as {other}, in {file}.",
        "change one of the two numbers by more than signs and case.",
    ),
    "former_number_lives": (
        "The former number {number} is that of {other} now, in {file}.",
        "take it out: its address leads to the other record.",
    ),
    "former_number_claimed": (
        "The former number {number} is claimed by {other} too, in {file}.",
        "keep it with the record that it belonged to.",
    ),
    "no_such_period": ("There is no period “{value}” in periods.yaml.", _NEAR),
    "no_such_category": ("There is no category “{value}” in categories.yaml.", _NEAR),
    "no_such_hall": ("There is no hall “{value}” in halls.yaml.", _NEAR),
    "no_such_artifact": ("There is no object with the number “{value}”.", _NEAR),
    "no_such_holding": ("There is no book with the number “{value}” in the library.", _NEAR),
    "no_such_text": ("There is no text “{value}” in texts/.", _NEAR),
    "no_such_language": ("The museum does not publish in “{value}”.", "take a language of museum.yaml."),
    "no_period": ("The object has no period.", "add a line: period: ..."),
    "no_category": ("The object has no category.", "add a line: category: ..."),
    "date_outside_period": (
        "The date {value} lies outside the period {period} ({span}).",
        "correct the date or the period.",
    ),
    "text_without_language": ("The text does not say its language.", "write it on a line of its own below, as en: ..."),
    "missing_translation": ("Not translated into: {languages}.", "add the text; until then another language is shown."),
    # on import
    "kind_not_imported": (
        "Records of the kind {kind} are not imported.",
        "write them by hand, in exhibits/; objects and books come in.",
    ),
    "record_has_errors": (
        "The museum’s own record {number} has errors, so that nothing is changed in it.",
        "correct it first; catalogue check names its errors.",
    ),
    "cannot_be_written": (
        "{file} cannot hold what the source says here.",
        "write it by hand; a book can have a YAML file of its own instead of a row.",
    ),
    "edited_both": (
        "Changed in the source, but edited by hand too since the last import: “{ours}” stays,"
        " the source has “{theirs}”.",
        "where the source is right, write its value into the record.",
    ),
    # pictures
    "picture_missing": ("There is no picture “{value}” in assets/images.", _NEAR),
    "note_missing": (
        "There is no note “{value}” in this text.",
        "add it at the end of the text, on a line of its own: [^{value}]: ...",
    ),
    "note_unused": (
        "Nothing in this text leads to the note “{value}”, so that it is not shown.",
        "put [^{value}] where it belongs, or delete the note.",
    ),
    "publication_empty": ("The publication selects no object.", "correct its selection."),
    "picture_outside": (
        "The picture “{value}” is a link that leaves the museum folder.",
        "put the picture itself here.",
    ),
    "missing_alt": (
        "The picture has no alternative text.",
        "say in a sentence what it shows, or write alt: decorative.",
    ),
    "image_missing": ("There is no picture “{value}” in assets/images.", "check its name, with capitals and ending."),
    "image_empty": ("The picture “{value}” has no pixels.", "replace it."),
    "image_file_too_large": ("The picture “{value}” has {bytes} bytes; at most {limit} are read.", "save it smaller."),
    "image_too_large": (
        "The picture “{value}” has {width} × {height} pixels; at most {limit} are read.",
        "save it smaller.",
    ),
    "image_unknown_format": ("“{value}” is not a picture we can read.", "save it as JPEG, PNG, TIFF or WebP."),
    "image_damaged": ("The picture “{value}” is damaged.", "copy it again from its source, or save it anew."),
    "image_compression": (
        "The picture “{value}” is compressed in a way we cannot read ({compression}).",
        "save it anew.",
    ),
    "image_truncated": ("The picture “{value}” is cut off: part of it is missing.", "copy it again from its source."),
    "image_unreadable": (
        "The picture “{value}” cannot be read: {reason}.",
        "open it in a picture editor and save it anew.",
    ),
    # the press
    "profile_missing": (
        "There is no profile “{value}”.",
        "put the ICC file there that the printer names, or take one from eci.org.",
    ),
    "profile_outside": ("The profile “{value}” is a link that leaves the museum folder.", "put the file itself here."),
    "profile_unreadable": ("“{value}” is not an ICC profile, or it is damaged.", "copy it again from its source."),
    "profile_not_press": (
        "The profile “{value}” is not of a press with four inks but of something else ({space}).",
        "take one for output in CMYK (prtr CMYK); ask the printer which.",
    ),
    "no_profile": (
        "A book for the press needs the profile of the press, and museum.yaml names none.",
        "write press: and below it profile: assets/icc/printer.icc",
    ),
    # before the press
    "print_too_coarse": (
        "The picture “{value}” has {ppi} pixels to an inch where it stands; under {least} its pixels can be seen.",
        "take a larger picture, or leave it out.",
    ),
    "print_coarse": (
        "The picture “{value}” has {ppi} pixels to an inch where it stands, less than {wanted}.",
        "take a larger picture if there is one.",
    ),
    "text_shrunk": ("“{value}” is set at {share} % of its size so that it fits.", "shorten it."),
    "text_overset": ("“{value}” does not fit its place even when set small.", "shorten it."),
    "single_line": ("One line of a paragraph stands alone: “{value}”.", "add or take away some words nearby."),
    "nothing_there": ("A link leads to “{value}”, which the book does not hold.", "take the link out."),
    "much_ink": (
        "The profile lays up to {most} % of ink; {usual} % is what many papers take.",
        "ask the printer whether the paper takes that much.",
    ),
    # type and colour
    "glyph_missing": (
        "No typeface has the character {character} ({name}).",
        "write it otherwise, or add a typeface that has it to assets/fonts.",
    ),
    "low_contrast": (
        "{foreground} on {background} has a contrast of {ratio}; {needed} is needed.",
        'write {foreground}: "{proposed}", which is the nearest that can be seen there, or change {background}.',
    ),
    "low_contrast_mixed": (
        "{foreground} has a contrast of {ratio} on the ground of figures that is mixed from {background} and {other};"
        " {needed} is needed.",
        'write {foreground}: "{proposed}", which is the nearest that can be seen there, or bring {other} nearer to'
        " {background}.",
    ),
    "logo_path": (
        "“{value}” leads out of the museum folder.",
        "write the path from the museum folder on, with forward slashes: assets/logo.svg",
    ),
    "logo_missing": ("There is no logo “{value}” in the museum folder.", _NEAR),
    "logo_outside": ("The logo “{value}” is a link that leaves the museum folder.", "put the file itself here."),
    "logo_unreadable": (
        "“{value}” is not a picture that can be a logo.",
        "save it as SVG with a viewBox, or as PNG, WebP or JPEG, with less than 1 MB.",
    ),
    "logo_active": (
        "The logo “{value}” holds a script, or names a file that is elsewhere.",
        "save it as plain SVG, with its letters as outlines and its pictures within it.",
    ),
    "typeface_missing": (
        "There is no typeface “{value}” in assets/fonts: no folder of that name with a regular TTF or OTF file.",
        _NEAR,
    ),
    "typeface_unreadable": ("“{value}” is not a font, or it is damaged.", "copy it again from its source."),
    "typeface_lacks": (
        "The typeface {file} lacks letters that the records have: {characters}",
        "take one that has them; until then words with them are set in another typeface.",
    ),
}
"""Message and hint by the code of a problem; both are msgids of the interface."""


def message(problem: Problem, words: Wording) -> str:
    """What is wrong, in the language of `words`."""
    return words.text(MESSAGES[problem.code][0], **problem.values)


def said(code: str, values: Mapping[str, str], words: Wording) -> str:
    """Message and hint of a code by themselves."""
    what, advice = MESSAGES[code]
    return f"{words.text(what, **values)} {words.text(advice, **values)}"


def hint(problem: Problem, words: Wording) -> str:
    """What to do about it: for a date in words its EDTF; nothing where it would be a near match and there is none."""
    text = MESSAGES[problem.code][1]
    if problem.values.get("edtf"):
        return words.text(
            "write {field}: {edtf}, or put your wording in display and the years in {field}.", **problem.values
        )
    if text == _NEAR and not problem.values.get("near"):
        return ""
    return words.text(text, **problem.values)
