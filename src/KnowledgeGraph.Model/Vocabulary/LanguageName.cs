namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What something is called in a language.</summary>
/// <param name="Language">The code of the language.</param>
/// <param name="Name">The name.</param>
public sealed record LanguageName(string Language, string Name)
{
    private const char Mark = ':';

    /// <summary>It as one word, <c>fr:Déclaration de Kyoto</c>.</summary>
    public override string ToString() => $"{Language}{Mark}{Name}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static LanguageName Parse(string word) => word.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var mark
        ? new LanguageName(word[..mark], word[(mark + 1)..]) : throw new FormatException($"“{word}” is no name in a language.");
}
