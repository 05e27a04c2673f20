using System.Text;
using KnowledgeGraph.Extraction.Typed;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>What a person types to name a text: it is read as symbols, as a name or as nothing.</summary>
internal static class ReferenceTarget
{
    /// <summary>Reads it.</summary>
    public static void Take(byte[] input)
    {
        Reference reference = ReferenceReader.Read(Encoding.UTF8.GetString(input));
        if (reference.Symbols.Any(s => string.IsNullOrEmpty(s.Value)))
        {
            throw new BrokenPromiseException("A symbol is empty.");
        }

        if (reference.Part is "")
        {
            throw new BrokenPromiseException("The part is empty.");
        }
    }
}
