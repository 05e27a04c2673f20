using System.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>What is said of files in formats that are known and not read.</summary>
internal static class UnreadFormats
{
    /// <summary>The refusal.</summary>
    public static UnreadableDocumentException Refusal(FileFormat format, ReadOnlySpan<byte> content) => new(format switch
    {
        // [MS-OFFCRYPTO] 2.3.4.4, [MS-DOC] 2.1.1: the names of streams in the file's directory.
        FileFormat.Compound when Holds(content, "EncryptedPackage") => "is encrypted: open it with its password and save it without one",
        FileFormat.Compound when Holds(content, "WordDocument") => "is a Word document of before 2007 (.doc), whatever its name: save it as .docx",
        FileFormat.Compound => "is a compound file of an older program, not a document that is read here: save it as .docx or PDF",
        FileFormat.Rtf => "is in Rich Text Format, which is not read: save it as .docx",
        FileFormat.Zip => "is a zip archive that is damaged, lies inside another one, or came over standard input: unpack it first",
        _ => "is in a format that is not read",
    });

    private static bool Holds(ReadOnlySpan<byte> content, string name) => content.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
