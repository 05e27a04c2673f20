using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Names;

/// <summary>A resolution of the Security Council that notes something, and cites it.</summary>
internal static class NotingText
{
    /// <summary>What the words are read as, in order.</summary>
    public static IReadOnlyList<CitedInstrument?> Cited(string words) =>
    [
        .. Extractor.Default.ExtractText(
            "text",
            $"""
            S/RES/2032 (2011)

            Resolution 2032 (2011)

            Adopted by the Security Council at its 6699th meeting, on 22 December 2011

            The Security Council,

            Noting {words}

            1. Decides to remain seized of the matter.
            """).Citations.Where(c => c.Source == "PP1").Select(c => c.Target),
    ];
}
