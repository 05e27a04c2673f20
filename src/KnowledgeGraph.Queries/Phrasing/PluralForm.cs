namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>The forms that a language has for how many, by the rules for cardinals of Unicode's Common Locale Data Repository, for whole
/// numbers.</summary>
internal static class PluralForm
{
    /// <summary>The form that every language has.</summary>
    public const string Other = "other";

    private const string One = "one";
    private const string Few = "few";
    private const string Many = "many";

    /// <summary>The form for so many.</summary>
    public static string Of(int count, string language) => language switch
    {
        "fr" => count is 0 or 1 ? One : Other,
        "ru" => (count % 10, count % 100) switch
        {
            (1, not 11) => One,
            ( >= 2 and <= 4, not (>= 12 and <= 14)) => Few,
            _ => Many,
        },
        "ar" => (count, count % 100) switch
        {
            (0, _) => "zero",
            (1, _) => One,
            (2, _) => "two",
            (_, >= 3 and <= 10) => Few,
            (_, >= 11) => Many,
            _ => Other,
        },
        "zh" => Other,
        _ => count == 1 ? One : Other,
    };
}
