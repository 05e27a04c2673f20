using System.Globalization;
using KnowledgeGraph.Extraction.Tests.Sentences;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Documents;

/// <summary>How texts are read and cut into their parts.</summary>
public sealed class DocumentTests
{
    private static IEnumerable<TestCaseData> Cases() => DocumentCase.All.Select(c => new TestCaseData(c).SetName($"Document: {c.Name}"));

    [TestCaseSource(nameof(Cases))]
    public void Document_IsCutAsItsTableSays(object document)
    {
        var expected = (DocumentCase)document;
        string[] wanted = [.. expected.Expected.Where(e => e[0] != '!')];
        string[] found = [.. Lines(Extractor.Default.ExtractText("small.txt", expected.Text), wanted)];

        if (expected.IsKnownShortfall)
        {
            Assert.That(found, Is.Not.EqualTo(wanted), "This is right now: take out its line that begins with an exclamation mark.");
        }
        else
        {
            string differences = string.Join('\n', wanted.Except(found).Select(w => "missing " + w)
                .Concat(found.Except(wanted).Select(f => "found   " + f)));
            Assert.That(found, Is.EqualTo(wanted), differences);
        }
    }

    [Test]
    public void Names_AreUnique() => Assert.That(DocumentCase.All.Select(c => c.Name), Is.Unique);

    // Only what the table speaks of: the fields of the head that it names, and citations where it gives one.
    private static IEnumerable<string> Lines(Document document, string[] wanted)
    {
        foreach (string field in wanted.TakeWhile(w => !w.Contains(" | ", StringComparison.Ordinal)).Where(w => w[0] is not ('=' or '*')))
        {
            yield return $"{field[..field.IndexOf(':', StringComparison.Ordinal)]}: {Field(document.Head, field)}".TrimEnd();
        }

        bool cites = wanted.Any(w => w[0] == '=');
        foreach (DocumentProvision part in document.Provisions)
        {
            if (part.Kind != ProvisionKind.Head)
            {
                yield return $"{part.Label} | {part.Verb ?? "–"} | {part.Text}";
            }

            foreach (DocumentCitation citation in document.Citations.Where(c => cites && c.Source == part.Label))
            {
                yield return (ExpectedCitation.Of(citation) with { Verb = null }).ToString();
            }
        }

        foreach (DocumentDiagnostic diagnostic in document.Diagnostics)
        {
            yield return $"* {diagnostic.Code} {diagnostic.Source}".TrimEnd();
        }
    }

    private static string? Field(DocumentHead head, string line) => line[..line.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "symbol" => head.Symbol,
        "id" => head.Id.Value,
        "title" => head.Title,
        "kind" => head.Kind.Name(),
        "adopted by" => head.AdoptedBy,
        "date" => head.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "session" => head.Session,
        "meeting" => head.Meeting,
        "agenda item" => head.AgendaItem,
        "subjects" => string.Join("; ", head.Subjects),
        string other => throw new FormatException($"No field of the head is called \"{other}\"."),
    };
}
