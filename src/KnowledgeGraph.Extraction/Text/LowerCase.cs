namespace KnowledgeGraph.Extraction.Text;

/// <summary>Phrases in lower case, for tables that are kept so; nothing is allocated.</summary>
internal static class LowerCase
{
    /// <summary>The phrase in lower case, in the buffer until it is used again; empty where the buffer is too short for it.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> phrase, Span<char> buffer)
    {
        if (phrase.Length > buffer.Length)
        {
            return default;
        }

        phrase.ToLowerInvariant(buffer);
        return buffer[..phrase.Length];
    }
}
