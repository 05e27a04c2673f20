using System.IO.Compression;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Which reader a file's bytes are for, by their beginning and never by the file's name.</summary>
internal static class FileFormats
{
    // ISO 32000-1, annex H.3.4.1: the header may stand anywhere in the first 1024 bytes.
    private const int PdfHeaderWithin = 1024;

    private static readonly string[] HtmlElements = ["html", "head", "body", "title", "meta", "div", "p", "table", "span", "article", "section", "main", "center", "font", "script", "style", "link", "h1", "h2", "h3", "ul", "ol", "pre"];

    /// <summary>The format of a file's bytes.</summary>
    public static FileFormat Of(ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return HoldsWord(content) ? FileFormat.Word : FileFormat.Zip;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileFormat.Compound;
        }

        if (bytes.StartsWith(@"{\rtf"u8))
        {
            return FileFormat.Rtf;
        }

        if (bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) is >= 0 and int header && (header == 0 || bytes.Contains((byte)0)))
        {
            return FileFormat.Pdf;
        }

        return !IsMarkup(bytes) ? FileFormat.Text : IsHtml(bytes) ? FileFormat.Html : FileFormat.Xml;
    }

    /// <summary>Whether the first character that is no white space is <c>&lt;</c>, in UTF-8 or in UTF-16 with a byte order mark.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> content)
    {
        bool wide = IsWide(content);
        content = wide ? content[2..] : content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        ReadOnlySpan<byte> blank = wide ? "\0 \t\r\n"u8 : " \t\r\n"u8;
        int first = content.IndexOfAnyExcept(blank);
        return first >= 0 && content[first] == (byte)'<';
    }

    private static bool IsWide(ReadOnlySpan<byte> content) => content.Length > 1 && (content[0], content[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);

    // A document type says what it is; else the first element does.
    private static bool IsHtml(ReadOnlySpan<byte> content)
    {
        const int Near = 8192;
        Span<char> near = stackalloc char[Near];
        int length = 0;
        foreach (byte b in content[..Math.Min(content.Length, Near)])
        {
            if (b != 0)
            {
                near[length++] = (char)b;
            }
        }

        ReadOnlySpan<char> text = near[..length];
        while (text.IndexOf('<') is >= 0 and int open && open + 1 < text.Length)
        {
            text = text[(open + 1)..];
            if (text[0] is '?' or '!')
            {
                if (text.StartsWith("!doctype html", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }

                string end = text.StartsWith("!--") ? "-->" : ">";
                int close = text.IndexOf(end);
                text = close < 0 ? default : text[(close + end.Length)..];
                continue;
            }

            int name = text.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:");
            ReadOnlySpan<char> element = name < 0 ? text : text[..name];
            foreach (string html in HtmlElements)
            {
                if (element.Equals(html, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return false;
    }

    // Office Open XML: a package with its content types, whose text lies in "word/" wherever anybody wrote it.
    private static bool HoldsWord(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = MemoryMarshal.TryGetArray(content, out ArraySegment<byte> bytes)
                ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
                : new MemoryStream(content.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            // A damaged archive that began as a Word file says so itself.
            return content.Span.IndexOf("[Content_Types].xml"u8) >= 0 && content.Span.IndexOf("word/"u8) >= 0;
        }
    }
}
