namespace KnowledgeGraph.Loading.Collections;

/// <summary>A language of a collection's texts, and the marks by which a file says it.</summary>
/// <param name="Code">Its ISO 639-1 code.</param>
/// <param name="Name">Its name in English, which folders bear.</param>
/// <param name="LongCode">Its ISO 639-2 code, which texts state of themselves.</param>
public sealed record CollectionLanguage(string Code, string Name, string LongCode)
{
    /// <summary>The six official languages, and German, into which some texts are translated.</summary>
    public static IReadOnlyList<CollectionLanguage> All { get; } =
    [
        .. Languages.All.Select(l => new CollectionLanguage(l.Code, l.Name, l.LongCode)), new("de", "German", "deu"),
    ];

    /// <summary>The letter behind a document's job number: the one that its English name begins with.</summary>
    public char Letter => Name[0];

    /// <summary>The language of a code of two or three letters; null where there is none.</summary>
    public static CollectionLanguage? Find(string code) => All.FirstOrDefault(l => l.Code == code || l.LongCode == code);
}
