using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Tests.Properties;
using KnowledgeGraph.Extraction.Tests.Reading.Word;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>The readers: any bytes make a document that keeps its promises, or are refused in a sentence.</summary>
internal static class DocumentTarget
{
    private const int LongestRefusal = 2000;

    /// <summary>A plain text, whatever its language.</summary>
    public static void Text(byte[] input) => Check(Extractor.Default.ExtractText("a.txt", Encoding.UTF8.GetString(input)));

    /// <summary>A file whose format is found by its content.</summary>
    public static void File(byte[] input) => Read(input);

    /// <summary>The inside of a page.</summary>
    public static void Page(byte[] input) => Read([.. "<!DOCTYPE html>"u8, .. input]);

    /// <summary>The text of a Word file, without the packing that no mutation gets through.</summary>
    public static void Word(byte[] input) => Read(new WordFile().WithXml("document", Encoding.UTF8.GetString(input)).ToBytes());

    private static void Read(byte[] file)
    {
        try
        {
            Check(Extractor.Default.Extract("a", file));
        }
        catch (UnreadableDocumentException e)
        {
            if (e.Message.Length is 0 or > LongestRefusal)
            {
                throw new BrokenPromiseException($"The refusal is {e.Message.Length} characters long.");
            }
        }
    }

    private static void Check(Document document)
    {
        if (Invariants.Broken(document).FirstOrDefault() is { } broken)
        {
            throw new BrokenPromiseException(broken);
        }
    }
}
