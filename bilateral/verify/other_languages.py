"""Months and large numbers as some languages other than English write them."""

from bilateral.verify.number_words import either

# What two languages write alike stands for the same month in both.
MONTHS = """
januari februari maart april mei juni juli augustus september oktober november december
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
januar februar märz april mai juni juli august september oktober november dezember
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
"""
MONTH_OF = {
    month: place
    for names in MONTHS.strip().splitlines()
    for place, month in enumerate(names.split(), 1)
}
SCALES = {
    **dict.fromkeys("duizend mil mila mille tausend".split(), 10**3),
    **dict.fromkeys("milhão milhões millón millones million millionen".split(), 10**6),
    **dict.fromkeys("milione milioni miljoen".split(), 10**6),
    **dict.fromkeys("miliardi miliardo miljard milliard milliarden milliards".split(), 10**9),
}
# A day or a year stands with the month: alone, "mai" and "mars" are other words in English.
OF = r"(?:\s+(?:de|del|di|do))?\s+"
DAY = rf"(?<![\w.,])(?:(?P<day>0?[1-9]|[12]\d|3[01])(?:\.|º|er)?{OF})?"
YEAR = rf"{OF}(?:(?P<year>[12]\d{{3}})|['\u2019]?(?P<short>\d\d))(?!\d|[.,]\d)"
DATE = rf"{DAY}\b(?P<month>{either(MONTH_OF)})\b(?:{YEAR}|(?(day)|(?!)))"
