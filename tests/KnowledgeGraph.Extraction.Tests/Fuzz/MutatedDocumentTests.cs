using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Tests.Akn;
using KnowledgeGraph.Extraction.Tests.Properties;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Fuzz;

/// <summary>
/// Mutated documents make a document that keeps its promises, or are refused as unreadable: never another exception, never a hang.
/// A small fixed set; <c>KG_FUZZ_CASES</c> makes it any number of other ones, of official documents where they are at hand
/// (<c>KG_FUZZ_SEED</c> chooses them, 1 unless told).
/// </summary>
[Category("Slow")]
public sealed class MutatedDocumentTests
{
    private const int FixedCases = 500;
    private const int LargestFile = 24 * 1024;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static readonly string SeedText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seed", "E_RES_2022_14.txt"));

    private string _current = "";
    private int _done;

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("KG_FUZZ_CASES"), CultureInfo.InvariantCulture, out int cases)
        ? cases : FixedCases;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("KG_FUZZ_SEED"), CultureInfo.InvariantCulture, out int seed)
        ? seed : 1;

    [Test]
    public Task MutatedTexts_MakeADocument()
    {
        string[] texts = [SeedText, .. Documents().Select(PlainText)];
        var random = new Random(Seed);
        var mutation = new Mutation(random);
        return CheckAsync(() => mutation.Of(texts[random.Next(texts.Length)]), text => Extractor.Default.ExtractText("any.txt", text), text => text);
    }

    [Test]
    public Task MutatedXml_MakesADocumentOrIsRefused()
    {
        XDocument[] documents = [.. Documents()];
        var random = new Random(Seed);
        var mutation = new Mutation(random);
        return CheckAsync(() => mutation.Of(documents[random.Next(documents.Length)]), bytes =>
            Extractor.Default.Extract("any.xml", bytes), Encoding.UTF8.GetString);
    }

    private async Task CheckAsync<T>(Func<T> make, Func<T, Document> read, Func<T, string> print)
    {
        var watch = Stopwatch.StartNew();
        Task checking = Task.Run(() =>
        {
            for (int i = 0; i < Cases; i++)
            {
                T made = make();
                _current = print(made);
                string? broken = Broken(() => read(made));
                Assert.That(broken, Is.Null, () => $"Document {i + 1}: {broken}\n{_current}");
                Interlocked.Increment(ref _done);
            }
        });
        while (!checking.IsCompleted)
        {
            int before = _done;
            await Task.WhenAny(checking, Task.Delay(Hang));
            Assert.That(checking.IsCompleted || _done > before, () => $"Document {_done + 1} takes longer than {Hang}:\n{_current}");
        }

        await checking;
        await TestContext.Out.WriteLineAsync($"{_done:N0} documents in {watch.Elapsed.TotalSeconds:N1} s");
    }

    [SetUp]
    public void SetUp() => (_current, _done) = ("", 0);

    private static string? Broken(Func<Document> read)
    {
        try
        {
            return Invariants.Broken(read()).FirstOrDefault();
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }

    // One made-up document, always; the small ones of the official documents where more cases are asked for and they are there.
    private static IEnumerable<XDocument> Documents()
    {
        yield return XDocument.Parse(AknSample.Adopted(
            AknSample.Container("""<span class="italic">Recalling</span> its resolution <ref href="/akn/un/x">70/1</ref> of 25 September 2015, paragraph 3 of the Convention on the Rights of the Child,<authorialNote marker="1"><p>United Nations, <span class="italic">Treaty Series</span>, vol. 1577, No. 27531.</p></authorialNote>"""),
            AknSample.Paragraph(1, "Urges States parties to the Convention to act:")
                + AknSample.Paragraph(2, "Decides to extend the mandate established by resolution 1325 (2000).")));
        if (Cases == FixedCases || Repository.Shared("corpus", "un-akn") is not { } folder)
        {
            yield break;
        }

        foreach (string file in Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length <= LargestFile)
            .Order(StringComparer.Ordinal))
        {
            XDocument? document = null;
            try
            {
                document = XDocument.Load(file, LoadOptions.PreserveWhitespace);
            }
            catch (XmlException)
            {
                // Some are not well formed; the mutations make more of them.
            }

            if (document is not null)
            {
                yield return document;
            }
        }
    }

    private static string PlainText(XDocument xml)
    {
        Document document = Extractor.Default.Extract("a.xml", Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));
        return string.Join("\n\n", document.Provisions.Select(p =>
            p.Number is { } number && p.Kind == ProvisionKind.Operative ? $"{number}. {p.Text}" : p.Text));
    }
}
