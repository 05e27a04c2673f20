namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Which reader a file's bytes are for, by their beginning and never by the file's name.</summary>
internal static class DocumentFormat
{
    /// <summary>Whether the first character that is no white space is <c>&lt;</c>, in UTF-8 or in UTF-16 with a byte order mark.</summary>
    public static bool IsXml(ReadOnlySpan<byte> content)
    {
        bool wide = content.Length > 1 && (content[0], content[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
        content = wide ? content[2..] : content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        ReadOnlySpan<byte> blank = wide ? "\0 \t\r\n"u8 : " \t\r\n"u8;
        int first = content.IndexOfAnyExcept(blank);
        return first >= 0 && content[first] == (byte)'<';
    }
}
