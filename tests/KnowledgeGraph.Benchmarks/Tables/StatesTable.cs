using System.Text;

namespace KnowledgeGraph.Benchmarks.Tables;

/// <summary>
/// States by ISO 3166-1 alpha-3 code: their short names in six languages, and what else they are printed as. What is published lacks some names, and
/// those that States had before: these are added here.
/// </summary>
internal static class StatesTable
{
    private static readonly string[] NotIndependent = ["VAT", "PSE", "COK", "NIU", "TWN"];

    // Names of today where the published list has none, or not the one that the United Nations uses.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["CIV"] = "Côte d'Ivoire",
        ["TUR"] = "Türkiye",
        ["TWN"] = "Taiwan (Province of China)",
        ["COK"] = "Cook Islands",
        ["NIU"] = "Niue",
    };

    // As votes and sponsors were and are printed.
    private static readonly Dictionary<string, string[]> Also = new(StringComparer.Ordinal)
    {
        ["BEN"] = ["Dahomey"],
        ["BFA"] = ["Upper Volta"],
        ["BIH"] = ["Bosnia & Herzegovina"],
        ["BLR"] = ["Byelorussian Soviet Socialist Republic", "Byelorussian SSR"],
        ["CIV"] = ["Ivory Coast"],
        ["CMR"] = ["United Republic of Cameroon"],
        ["COD"] = ["Zaire", "Democratic Republic of Congo", "Congo (Democratic Republic of)", "Congo (Leopoldville)"],
        ["COG"] = ["Congo (Brazzaville)", "People's Republic of the Congo"],
        ["CPV"] = ["Cape Verde"],
        ["CZE"] = ["Czech Republic"],
        ["DEU"] = ["Federal Republic of Germany", "Germany, Federal Republic of"],
        ["EGY"] = ["United Arab Republic"],
        ["FSM"] = ["Federated States of Micronesia", "Micronesia"],
        ["GBR"] = ["United Kingdom"],
        ["IRN"] = ["Iran"],
        ["KHM"] = ["Kampuchea", "Democratic Kampuchea", "Khmer Republic"],
        ["KOR"] = ["Korea, Republic of"],
        ["LAO"] = ["Laos"],
        ["LBY"] = ["Libyan Arab Jamahiriya", "Libya Arab Jamahiriya", "Socialist People's Libyan Arab Jamahiriya", "Libyan Arab Republic"],
        ["LKA"] = ["Ceylon"],
        ["MDG"] = ["Malagasy Republic"],
        ["MDV"] = ["Maldive Islands"],
        ["MKD"] = ["The former Yugoslav Republic of Macedonia", "TFYR of Macedonia"],
        ["MMR"] = ["Burma", "Myanmar (Burma)"],
        ["MYS"] = ["Federation of Malaya"],
        ["NLD"] = ["Netherlands (Kingdom of the)"],
        ["PSE"] = ["Palestine"],
        ["SUR"] = ["Surinam"],
        ["SWZ"] = ["Swaziland"],
        ["THA"] = ["Siam"],
        ["TLS"] = ["East Timor", "Democratic Republic of Timor-Leste"],
        ["TUR"] = ["Turkey", "Republic of Türkiye", "Turkiye"],
        ["TWN"] = ["Taiwan"],
        ["TZA"] = ["Tanganyika", "Tanzania", "United Republic of Tanganyika and Zanzibar"],
        ["UKR"] = ["Ukrainian Soviet Socialist Republic", "Ukrainian SSR"],
        ["USA"] = ["United States", "United States of America"],
        ["VCT"] = ["St. Vincent & Grenadines", "Saint Vincent & the Grenadines"],
        ["WSM"] = ["Western Samoa"],
        ["YEM"] = ["Yemen Arab Republic"],
    };

    // States that are no more have the code that ISO 3166-3 keeps for them; Zanzibar, which had none, that of its vehicles.
    private static readonly (string Code, string Name, string[] Also)[] Former =
    [
        ("CSK", "Czechoslovakia", ["Czech and Slovak Federal Republic"]),
        ("DDR", "German Democratic Republic", []),
        ("EAZ", "Zanzibar", []),
        ("SCG", "Serbia and Montenegro", []),
        ("SUN", "Union of Soviet Socialist Republics", ["USSR", "Soviet Union"]),
        ("YMD", "Democratic Yemen",
            ["Yemen People's Republic", "People's Democratic Republic of Yemen", "Southern Yemen", "Yemen (People's Democratic Republic of)"]),
        ("YUG", "Yugoslavia", ["Federal Republic of Yugoslavia", "Socialist Federal Republic of Yugoslavia"]),
    ];

    public static void Make(string published, string table)
    {
        IEnumerable<string> known = PublishedRows.Of(published, ',')
            .Where(r => r("is_independent") == "Yes" || NotIndependent.Contains(r("ISO3166-1-Alpha-3")))
            .Select(Line);
        IEnumerable<string> former = Former.Select(f => string.Join('\t', f.Code, f.Name, "", "", "", "", "", string.Join('|', f.Also)));
        File.WriteAllText(
            table,
            string.Join('\n', known.Concat(former).Order(StringComparer.Ordinal).Prepend("code\ten\tfr\tes\tru\tar\tzh\talso")) + '\n',
            new UTF8Encoding(false));
    }

    private static string Line(Func<string, string> row)
    {
        string code = row("ISO3166-1-Alpha-3");
        string Short(string language, string official) => Bare(row($"UNTERM {language} Short") is { Length: > 0 } name ? name : row(official));
        string name = Names.GetValueOrDefault(code) ?? Short("English", "official_name_en");
        IEnumerable<string> also = Also.GetValueOrDefault(code, [])
            .Concat([Bare(row("UNTERM English Formal")), row("official_name_en"), row("CLDR display name"), row("ISO4217-currency_country_name")])
            .Where(n => n.Length > 2)
            .Select(n => n.StartsWith("the ", StringComparison.Ordinal) ? n[4..] : n)
            .Where(n => !string.Equals(n, name, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(n => n.ToUpperInvariant());
        return string.Join(
            '\t', code, name, Short("French", "official_name_fr"), Short("Spanish", "official_name_es"), Short("Russian", "official_name_ru"),
            Short("Arabic", "official_name_ar"), Short("Chinese", "official_name_cn"), string.Join('|', also));
    }

    // The terminology marks observers by a star, and puts articles behind names.
    private static string Bare(string name)
    {
        string bare = name.TrimEnd('*', ' ');
        int article = bare.LastIndexOf(" (", StringComparison.Ordinal);
        return article > 0 && bare.EndsWith(')') && bare[(article + 2)..^1] is "the" or "le" or "la" or "les" or "l'" or "l’" or "el" or "los" or "las"
            ? bare[..article] : bare;
    }
}
