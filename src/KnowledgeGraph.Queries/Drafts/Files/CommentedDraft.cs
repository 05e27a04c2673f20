using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Comparing.Files;

namespace KnowledgeGraph.Queries.Drafts.Files;

/// <summary>
/// The report on a draft as a Word file: the draft, with a comment on the words of each citation that is wrong, to be looked at or not known, and on
/// whatever else looks wrong. A draft that is a Word file stays as it is, but for the comments; of any other its words are made one.
/// </summary>
public static class CommentedDraft
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = TrackedChanges.MediaType;

    // The parts of a file that comments are written to, unpacked.
    private const long MostUnpacked = 64 << 20;

    /// <summary>What the file is called: <c>draft-checked.docx</c>.</summary>
    public static string FileName(string name)
    {
        string safe = string.Concat(Path.GetFileNameWithoutExtension(name)
            .Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_')).Trim('_', '.');
        return $"{(safe.Length == 0 ? "draft" : safe[..Math.Min(safe.Length, 60)])}-checked.docx";
    }

    /// <summary>Writes the file. The stream is left open.</summary>
    /// <param name="reading">The draft, checked.</param>
    /// <param name="content">Its bytes, where it is a file.</param>
    /// <param name="at">When it was checked.</param>
    /// <param name="output">Where it is written to; it need not be one that can be read or sought in.</param>
    /// <exception cref="UnreadableDocumentException">It is a Word file whose parts are too large to be written to.</exception>
    public static void Write(DraftReading reading, byte[]? content, DateTimeOffset at, Stream output)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream file = (content is null ? null : Commented(reading, content, at)) ?? Made(reading, at);
        file.Position = 0;
        file.CopyTo(output);
    }

    // Null where it is no Word file, or one that only our own reader can read.
    private static MemoryStream? Commented(DraftReading reading, byte[] content, DateTimeOffset at)
    {
        if (content is not [0x50, 0x4B, ..] || !IsWord(content))
        {
            return null;
        }

        var file = new MemoryStream();
        file.Write(content);
        try
        {
            using (var package = WordprocessingDocument.Open(file, isEditable: true))
            {
                if (package.MainDocumentPart?.Document?.Body is null)
                {
                    file.Dispose();
                    return null;
                }

                DraftComments.AddTo(package.MainDocumentPart, reading, at);
            }

            return file;
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or IOException
            or InvalidOperationException)
        {
            file.Dispose();
            return null;
        }
    }

    private static MemoryStream Made(DraftReading reading, DateTimeOffset at)
    {
        var file = new MemoryStream();
        ComparisonSide side = ComparisonSide.Of(reading.Document, "The draft");
        TrackedChanges.Write(TextComparer.Compare(side, side), file);
        using (var package = WordprocessingDocument.Open(file, isEditable: true))
        {
            DraftComments.AddTo(package.MainDocumentPart!, reading, at);
        }

        return file;
    }

    // What is written to is unpacked as a whole: it is measured first, since what a file says of its sizes need not be so.
    private static bool IsWord(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            byte[] buffer = new byte[64 * 1024];
            long unpacked = 0;
            bool isWord = false;
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                string name = entry.FullName;
                if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                isWord |= name.StartsWith("word/", StringComparison.OrdinalIgnoreCase);
                using Stream stream = entry.Open();
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    unpacked += read;
                    if (unpacked > MostUnpacked)
                    {
                        throw new UnreadableDocumentException("is too large when unpacked to write comments to; check a part of it");
                    }
                }
            }

            return isWord;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
