namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>
/// What readers are told, in the language of <see cref="Speech"/>. The code has each sentence in English; the file of a language has it in
/// that language under the English one: <c>Phrasing/Languages/fr.json</c>. What is behind a bar is not said and tells two apart that only
/// English says alike: <c>New|words</c>.
/// </summary>
public static class Said
{
    /// <summary>A sentence, its places filled with what is said there; whole numbers as the language writes them.</summary>
    /// <param name="sentence">The sentence in English, <c>{0} of {1}</c>.</param>
    /// <param name="parts">What fills its places.</param>
    public static string Say(string sentence, params ReadOnlySpan<object?> parts)
    {
        string said = Phrases.Now.Sentence(sentence);
        return parts.Length == 0 ? said : Filled(said, parts);
    }

    /// <summary>How many of something: <c>12 texts</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called in English, <c>text</c>.</param>
    public static string Count(int count, string one) =>
        Phrases.Now.Counted(count, one).Replace("{0}", InWords.Of(count), StringComparison.Ordinal);

    private static string Filled(string said, ReadOnlySpan<object?> parts)
    {
        var text = new System.Text.StringBuilder(said.Length + 32);
        int from = 0;
        for (int at = said.IndexOf('{', StringComparison.Ordinal); at >= 0; at = said.IndexOf('{', from))
        {
            int part = said[at + 1] - '0';
            text.Append(said, from, at - from).Append(parts[part] is int number ? InWords.Of(number) : parts[part]?.ToString());
            from = at + "{0}".Length;
        }

        return text.Append(said, from, said.Length - from).ToString();
    }
}
