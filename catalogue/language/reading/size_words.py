"""What words and signs mean in dimensions and weights, in all languages at once."""

from types import MappingProxyType

UNITS = MappingProxyType(
    {
        "mm": "mm|millimeter|millimeters|millimetre|millimetres|мм|миллиметр|миллиметра|миллиметров|毫米|公厘",
        "cm": (
            "cm|cms|centimeter|centimeters|centimetre|centimetres|zentimeter|см|сантиметр|сантиметра|сантиметров|sm|厘米|公分"
        ),
        "m": "m|meter|meters|metre|metres|м|метр|метра|метров|米|公尺",
        "in": 'in|ins|inch|inches|"|zoll|pouces|pouce|дюйм|дюйма|дюймов|英寸|寸',
        "ft": "ft|foot|feet|'|fuss|pied|pieds|фут|фута|футов|英尺|尺",
        "mg": "mg|мг|毫克",
        "g": "g|gr|gm|gms|gram|grams|gramme|grammes|gramm|г|гр|грамм|грамма|граммов|克|公克",
        "kg": "kg|kgs|kilo|kilos|kilogram|kilograms|кг|килограмм|килограмма|килограммов|千克|公斤",
        "oz": "oz|ounce|ounces|унция|унции|унций|унц|盎司",
        "lb": "lb|lbs|pound|pounds|фунт|фунта|фунтов|фунты|磅",
    }
)
"""Units of `LengthUnit` and `MassUnit` by their names."""

EXTENTS = MappingProxyType(
    {
        "height": (
            "h|ht|hgt|height|high|tall|hauteur|haut|höhe|hoch|höjd|hög|altezza|alto|altura|выс|высота|высотой|в|высоту|биіктігі"
            "|биіктік|биік|高|高度|通高|全高|残高|总高"
        ),
        "width": (
            "w|wd|wid|width|wide|b|br|breite|breit|bredd|bred|vidd|largeur|larg|larghezza|ancho|breadth|шир|ширина|шириной|ш"
            "|ширину|ені|宽|宽度|阔|横|幅"
        ),
        "length": (
            "l|lg|len|length|long|länge|lang|längd|lång|longueur|lunghezza|largo|дл|длина|длиной|д|длину|ұзындығы|ұзындық|ұзын"
            "|长|长度|全长|通长|残长|总长|纵"
        ),
        "depth": (
            "dp|depth|deep|tiefe|tief|djup|profondeur|prof|profondità|глуб|глубина|гл|глубиной|тереңдігі|тереңдік|深|深度|进深"
        ),
        "diameter": (
            "dia|diam|diameter|dm|ø|⌀|φ|durchmesser|dmr|diamètre|diametro|diámetro|диам|диаметр|диаметром|диаметрі|直径|径"
            "|口径|底径|腹径|足径"
        ),
        "thickness": (
            "th|thk|thick|thickness|dicke|tjocklek|tjock|épaisseur|ép|spessore|толщ|толщина|толщиной|қалыңдығы|қалыңдық|厚|厚度"
        ),
        "circumference": (
            "circ|circum|circumference|umfang|omkrets|circonférence|окр|окружность|обхват|шеңбері|айналасы|周长|周径|围"
        ),
        "weight": (
            "wt|weight|weighs|gewicht|vikt|poids|peso|mass|вес|масса|весом|массой|салмағы|салмақ|массасы|重|重量|净重"
        ),
        "d": "d",
        "t": "t",
    }
)
"""Extents by their names. The letter D is depth beside others and anything alone, T likewise."""

BETWEEN = MappingProxyType(
    {
        "by": "x|х|×|by|на|*|乘|mal|sur",
        "about": "c|ca|circa|cirka|approx|approximately|about|ок|около|прим|примерно|шамамен|约|約|环|etwa|~|≈|env|ung",
        "noise": (
            "and|und|et|och|и|dimensions|dim|dims|size|sight|размер|размеры|өлшемі|өлшемдері|尺寸|规格|mått|maße|в"
        ),
    }
)
