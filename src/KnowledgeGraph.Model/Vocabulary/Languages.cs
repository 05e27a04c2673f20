namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The official languages of the United Nations: <c>graph-schema/languages.json</c>.</summary>
public static class Languages
{
    /// <summary>The code of the language whose texts bear ids without one.</summary>
    public const string English = "en";

    /// <summary>The languages, English first.</summary>
    public static IReadOnlyList<Language> All { get; } = SchemaFile.Read<Language[]>("languages.json");

    /// <summary>The language of a code; null where there is none.</summary>
    public static Language? Find(string code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>Which of two languages speaks first for an instrument: English, then the others in the order of the file.</summary>
    /// <param name="one">The code of one of them.</param>
    /// <param name="other">The code of the other.</param>
    public static int Compare(string one, string other) => Place(one).CompareTo(Place(other));

    private static int Place(string code) => Find(code) is { } language ? All.ToList().IndexOf(language) : int.MaxValue;
}

/// <summary>A language that instruments have texts in.</summary>
/// <param name="Code">Its ISO 639-1 code, <c>fr</c>.</param>
/// <param name="LongCode">Its ISO 639-2 code, <c>fra</c>.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Script">The script that it is written in.</param>
/// <param name="Words">Small words that most sentences have some of, in lower case; signs, where its script has no spaces between words.</param>
public sealed record Language(string Code, string LongCode, string Name, Script Script, IReadOnlyList<string> Words)
{
    /// <summary>Whether its texts are read.</summary>
    public bool IsRead { get; init; }
}

/// <summary>A script.</summary>
public enum Script
{
    /// <summary>The Latin alphabet.</summary>
    Latin,

    /// <summary>The Cyrillic alphabet.</summary>
    Cyrillic,

    /// <summary>The Arabic alphabet.</summary>
    Arabic,

    /// <summary>Chinese characters.</summary>
    Han,
}
