"""Currencies: which there are, how many decimals they have, and how people write them."""

from collections.abc import Mapping

# ISO 4217: what is legal tender somewhere today.
CURRENCIES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR
    MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
    SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
    UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split()  # noqa: SIM905 - a column of quotes would hide the codes
)
# ISO 4217: how many decimals the minor unit has, where it is not two.
DECIMALS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"), 0),
    **dict.fromkeys(("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}
_DOLLARS_AND_PESOS = (
    "ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP FJD GYD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD "
    "TWD USD UYU XCD"
)
# What people write for a currency beside its code, and for which (CLDR, by way of Babel).
SIGNS: Mapping[str, frozenset[str]] = {
    sign: frozenset(codes)
    for sign, *codes in map(
        str.split,
        (
            f"$ {_DOLLARS_AND_PESOS}",
            *("US$ USD", "CA$ CAD", "C$ CAD", "A$ AUD", "AU$ AUD", "NZ$ NZD", "HK$ HKD", "S$ SGD"),
            *("NT$ TWD", "MX$ MXN", "R$ BRL", "€ EUR", "£ FKP GBP GIP SHP SSP", "¥ CNY JPY"),
            *("CN¥ CNY", "₹ INR", "₩ KRW", "₪ ILS", "₫ VND", "₴ UAH", "₺ TRY", "₽ RUB", "₦ NGN"),
            *("₱ PHP", "฿ THB", "₸ KZT", "zł PLN", "Kč CZK", "kr DKK NOK SEK", "kr. DKK ISK"),
        ),
    )
}
# Of those without thousandths: a point stands between thousands where they are legal tender (CLDR).
POINTED = frozenset(
    """
    ARS AWG AZN BAM BIF BND BOB BRL CLP COP DKK DZD EUR IDR ISK LAK LBP MAD MDL MKD MRU RON RSD RWF
    SRD TRY UYU VES VND
    """.split()  # noqa: SIM905 - as above
)


def is_currency(code: str) -> bool:
    """Whether it is the code of a currency that is legal tender somewhere.

    >>> is_currency("CHF"), is_currency("ZZZ"), is_currency("chf")
    (True, False, False)
    """
    return code in CURRENCIES


def decimals(currency: str) -> int:
    """How many decimals the amounts of a currency have.

    >>> decimals("EUR"), decimals("JPY")
    (2, 0)
    """
    return DECIMALS.get(currency, 2)


def minor_units(currency: str) -> int:
    """How many of the smallest unit make one of the currency.

    >>> minor_units("EUR"), minor_units("JPY")
    (100, 1)
    """
    return int(10 ** decimals(currency))
