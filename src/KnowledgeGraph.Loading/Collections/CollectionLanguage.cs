namespace KnowledgeGraph.Loading.Collections;

/// <summary>A language of a collection's texts, and the marks by which a file says it.</summary>
/// <param name="Code">Its ISO 639-1 code.</param>
/// <param name="Name">Its name in English, which folders bear.</param>
/// <param name="Letter">The letter behind a document's job number.</param>
/// <param name="LongCode">Its ISO 639-2 code, which texts state of themselves.</param>
public sealed record CollectionLanguage(string Code, string Name, char Letter, string LongCode)
{
    /// <summary>The six official languages, and German, into which some texts are translated.</summary>
    public static IReadOnlyList<CollectionLanguage> All { get; } =
    [
        new("ar", "Arabic", 'A', "ara"),
        new("zh", "Chinese", 'C', "zho"),
        new("en", "English", 'E', "eng"),
        new("fr", "French", 'F', "fra"),
        new("ru", "Russian", 'R', "rus"),
        new("es", "Spanish", 'S', "spa"),
        new("de", "German", 'G', "deu"),
    ];

    /// <summary>The language of a code of two or three letters; null where there is none.</summary>
    public static CollectionLanguage? Find(string code) => All.FirstOrDefault(l => l.Code == code || l.LongCode == code);
}
