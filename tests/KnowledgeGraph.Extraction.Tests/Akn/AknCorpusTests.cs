using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Akn;

/// <summary>The official documents, where they are at hand: in the folder <c>shared</c> beside the repository or where <c>KG_SHARED</c>
/// says.</summary>
[Category("Corpus"), Category("Slow")]
public sealed class AknCorpusTests
{
    private const double RightSymbols = 0.999;
    private const double AgreeingLinks = 0.997;

    [Test]
    public void Corpus_IsReadWithItsSymbolsDatesSpansAndLinks()
    {
        string[] files = Files();
        int read = 0, broken = 0, symbols = 0, links = 0, disagreements = 0;
        var wrongSpans = new List<string>();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, file =>
        {
            try
            {
                LinkCheck check = Extractor.Default.CheckLinks(file, File.ReadAllBytes(file));
                Interlocked.Increment(ref read);
                Interlocked.Add(ref links, check.Links);
                Interlocked.Add(ref disagreements, check.Disagreements.Count);
                bool known = check.Document.Head is { Symbol: not null, Date: not null, Id.IsSymbol: true };
                Interlocked.Add(ref symbols, known ? 1 : 0);
                lock (wrongSpans)
                {
                    wrongSpans.AddRange(WrongSpans(check.Document).Select(label => $"{Path.GetFileName(file)} {label}"));
                }
            }
            catch (UnreadableDocumentException e) when (e.Message.StartsWith("is not well-formed XML: line ", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref broken);
            }
        });

        TestContext.Out.WriteLine(
            $"{read} read, {broken} not well formed, {symbols} with symbol and date, {disagreements} of {links} links disagree");
        Assert.Multiple(() =>
        {
            Assert.That(wrongSpans, Is.Empty);
            Assert.That(broken, Is.EqualTo(119));
            Assert.That(symbols, Is.GreaterThanOrEqualTo(read * RightSymbols));
            Assert.That(links - disagreements, Is.GreaterThanOrEqualTo(links * AgreeingLinks));
        });
    }

    private static IEnumerable<string> WrongSpans(Document document)
    {
        var texts = document.Provisions.ToDictionary(p => p.Label, p => p.Text);
        return document.Citations.Where(c => c.Span.End > texts[c.Source].Length || !c.Span.Of(texts[c.Source]).SequenceEqual(c.Text))
            .Select(c => c.Source);
    }

    private static string[] Files() => Directory.GetFiles(Requirement.Shared("corpus", "un-akn"), "*.xml", SearchOption.AllDirectories);
}
