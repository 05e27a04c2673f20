namespace KnowledgeGraph.Api.Tests.Generated;

/// <summary>Values for arguments: such as a graph has, and such as nobody should give.</summary>
/// <param name="references">What the graph knows, as people write it: instruments and provisions.</param>
/// <param name="ids">Ids of every kind.</param>
/// <param name="words">Words of its texts.</param>
internal sealed class KnownValues(string[] references, string[] ids, string[] words)
{
    private static readonly string[] Bodies = ["General Assembly", "ECOSOC", "body:security-council", "Economic and Social Council"];
    private static readonly string[] Dates = ["2019-12-01", "2020-01-31", "2021-12-16", "1990-02-28"];

    /// <summary>Literals that fit nothing, or hardly anything.</summary>
    public static IReadOnlyList<string> Wrong { get; } =
    [
        "null", "1", "-1", "2147483647", "2147483648", "1e9", "0.1", "true", "NOTHING", "\"\"", "\"x\"", "[]", "{}", "[[1]]", "{ a: 1 }", "\"2020-13-45\"", "\"\\u0000\"",
        "\"\\uD800\"", "\"%_*?\"", "\"' OR 1=1 --\"", "\"}) RETURN 1 //\"", "\"ﬁ ‮ \\u202E\"", "$undefined", "\"eyJsIjoiaW5zdHJ1bWVudHMifQ\"", "\"AAAA\"", "99999999999999999999",
    ];

    /// <summary>A value for an argument or an input field of that name.</summary>
    public string Of(string name, string type, Random chance) => name switch
    {
        _ when type == "Date" => Any(Dates, chance),
        "id" or "ids" or "draft" => Any(ids, chance),
        "ref" or "refs" or "from" or "to" or "of" or "on" or "a" or "b" or "citing" or "cites" => Any(references, chance),
        "body" => Any(Bodies, chance),
        "session" => chance.Next(2) == 0 ? "75" : "Seventy-fifth session",
        "sponsor" or "state" => chance.Next(2) == 0 ? "FRA" : "CUB",
        "lang" => chance.Next(3) == 0 ? "fr" : "en",
        "label" => chance.Next(2) == 0 ? "OP1" : "PP1",
        _ => Any(words, chance),
    };

    private static string Any(string[] all, Random chance) => all[chance.Next(all.Length)];
}
