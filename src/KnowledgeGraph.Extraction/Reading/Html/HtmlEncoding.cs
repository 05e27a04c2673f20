using System.Text;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>
/// The characters of a page that does not say how it is encoded: UTF-8 where its bytes are that, else Windows-1252, as browsers take it
/// (HTML Living Standard, 13.2.3.2).
/// </summary>
internal static class HtmlEncoding
{
    private const int DeclaredWithin = 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Whether a page says nothing of its encoding, and its characters then. What Windows-1252 has instead of controls is folded later.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> content, out string page)
    {
        page = "";
        ReadOnlySpan<byte> near = content[..Math.Min(content.Length, DeclaredWithin)];
        bool isMarked = near.StartsWith("\uFEFF"u8) || (near.Length > 1 && (near[0], near[1]) is (0xFF, 0xFE) or (0xFE, 0xFF));
        if (isMarked || Encoding.Latin1.GetString(near).Contains("charset", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            page = Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            page = Encoding.Latin1.GetString(content);
        }

        return true;
    }
}
