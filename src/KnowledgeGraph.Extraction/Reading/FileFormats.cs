using System.IO.Compression;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Which reader a file's bytes are for, by their beginning and never by the file's name.</summary>
internal static class FileFormats
{
    // ISO 32000-1, annex H.3.4.1: the header may stand anywhere in the first 1024 bytes.
    private const int PdfHeaderWithin = 1024;

    // An archive of more is not opened to see what it holds.
    private const int MostEntries = 20_000;

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

        return MarkupFormat.Of(bytes);
    }

    // Office Open XML: a package with its content types, whose text lies in "word/" wherever anybody wrote it.
    private static bool HoldsWord(ReadOnlyMemory<byte> content)
    {
        try
        {
            if (ZipDirectory.Entries(content.Span) > MostEntries)
            {
                return HoldsNamesOfWord(content.Span);
            }

            using var zip = new ZipArchive(Bytes.Stream(content), ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is not null
                && zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            // A damaged archive that began as a Word file says so itself.
            return HoldsNamesOfWord(content.Span);
        }
    }

    private static bool HoldsNamesOfWord(ReadOnlySpan<byte> content) =>
        content.IndexOf("[Content_Types].xml"u8) >= 0 && content.IndexOf("word/"u8) >= 0;
}
