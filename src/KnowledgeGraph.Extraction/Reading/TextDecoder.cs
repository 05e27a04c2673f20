using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Bytes of a text file to characters: UTF-8, or UTF-16 with a byte order mark. Refuses what is no text and says where.</summary>
internal static class TextDecoder
{
    /// <summary>The longest file that is read as one document, in bytes.</summary>
    public const int LongestFile = 64 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text without byte order mark.</summary>
    /// <exception cref="UnreadableDocumentException">The file is empty, too large, binary or not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        RefuseTooLarge(content.Length);
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }
        else if (content.Length >= 2 && content[0] == 0xFF && content[1] == 0xFE)
        {
            return NotBlank(Encoding.Unicode.GetString(content[2..]));
        }
        else if (content.Length >= 2 && content[0] == 0xFE && content[1] == 0xFF)
        {
            return NotBlank(Encoding.BigEndianUnicode.GetString(content[2..]));
        }

        int nul = content.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new UnreadableDocumentException(string.Create(
                CultureInfo.InvariantCulture, $"is a binary file, not a text (a zero byte at offset {nul}): save it as text, HTML, PDF or .docx"));
        }

        try
        {
            return NotBlank(Utf8.GetString(content));
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + content[..Math.Clamp(e.Index, 0, content.Length)].Count((byte)'\n');
            throw new UnreadableDocumentException(string.Create(
                CultureInfo.InvariantCulture, $"is not UTF-8: line {line} has bytes that are no character; save it as UTF-8"), e);
        }
    }

    /// <summary>Refuses a file of more than <see cref="LongestFile"/> bytes.</summary>
    /// <exception cref="UnreadableDocumentException">It is too large.</exception>
    public static void RefuseTooLarge(int length)
    {
        if (length > LongestFile)
        {
            throw new UnreadableDocumentException(string.Create(
                CultureInfo.InvariantCulture, $"is too large: {length:N0} bytes, at most {LongestFile:N0} are read as one document. Cut it into its documents"));
        }
    }

    private static string NotBlank(string text) =>
        text.AsSpan().IsWhiteSpace() ? throw new UnreadableDocumentException("is empty") : text;
}
