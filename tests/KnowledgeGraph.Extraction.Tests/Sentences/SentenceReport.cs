using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>In what the reading of a case differs from its table.</summary>
internal static class SentenceReport
{
    /// <summary>Lines that are missing and lines that are too many, in the table's spelling; empty where there are none.</summary>
    /// <param name="expected">The case.</param>
    /// <param name="frame">What stands around its sentences.</param>
    /// <param name="language">The language that they are in; null to tell it.</param>
    public static string Of(SentenceCase expected, SentenceFrame frame, Language? language = null)
    {
        Document document = Extractor.Default.ExtractText(expected.Source, expected.Document(frame), language: language);
        ExpectedCitation[] wanted = [.. expected.Lines.SelectMany(l => l.Citations)];
        ExpectedCitation[] found = [.. document.Citations.Select(ExpectedCitation.Of)];
        bool same = wanted.Length == found.Length && wanted.Zip(found).All(p => p.First.Fits(p.Second));
        IEnumerable<string> differences = same ? [] : wanted.Where(w => !found.Any(w.Fits)).Select(w => "missing " + w)
            .Concat(found.Where(f => !wanted.Any(w => w.Fits(f))).Select(f => "found   " + f))
            .DefaultIfEmpty("in another order");
        if (expected.Statements is not null)
        {
            string[] said = [.. document.Statements.Select(Statement)];
            differences = differences.Concat(expected.Statements.Except(said).Select(s => "unsaid  ! " + s))
                .Concat(said.Except(expected.Statements).Select(s => "said    ! " + s));
        }

        return string.Join('\n', differences);
    }

    private static string Statement(DocumentStatement s) =>
        $"{ExpectedCitation.Name(s.Subject)} | {s.Relation.Name()} | {(s.Object.Instrument is CitedInstrument of ? ExpectedCitation.Name(of) : s.Object.Body)}";
}
