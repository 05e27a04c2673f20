using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Headings of annexes, parts, sections and articles: said once, as they are printed, each at its level in the text.</summary>
public sealed partial class HeadingTests
{
    private const string Long = "Section";

    [TestCase("Annex", ProvisionKind.Annex, "", null, "h3: Annex")]
    [TestCase("Annex", ProvisionKind.Annex, "Staffing table for 2021", null, "h3: Annex Staffing table for 2021")]
    [TestCase("Annex II", ProvisionKind.Annex, "Annex II Provisional agenda", null, "h3: Annex II Provisional agenda")]
    [TestCase("Annex II", ProvisionKind.Annex, "ANNEX II. Provisional agenda", null, "h3: Annex II Provisional agenda")]
    [TestCase("Annex I", ProvisionKind.Annex, "Annex III", null, "h3: Annex I Annex III")]
    [TestCase("B:Annex", ProvisionKind.Annex, "Annex\nDraft Addendum", null, "h4: Annex Draft Addendum")]
    [TestCase("SEC3", ProvisionKind.Section, "Formal system", null, "h3: Formal system")]
    [TestCase("Annex:SEC3", ProvisionKind.Section, "A. Pension administration", null, "h4: A. Pension administration")]
    [TestCase("B:Annex:SEC1", ProvisionKind.Section, "Archives", null, "h5: Archives")]
    [TestCase("SEC4", ProvisionKind.Section, "", null, "h3: section 4")]
    [TestCase("B", ProvisionKind.Section, "Financing of the Mission", "B", "h3: B Financing of the Mission")]
    [TestCase("Annex:Article 5", ProvisionKind.Article, "Article 5", null, "h4: Article 5")]
    [TestCase("Annex:Article 5", ProvisionKind.Article, "Article 5 applies from now on.", null, null)]
    [TestCase("SEC1", ProvisionKind.Section, Long, null, null)]
    public async Task Part_WithATitle_IsOneHeading(string label, ProvisionKind kind, string text, string? number, string? heading)
    {
        string words = text == Long ? string.Concat(Enumerable.Repeat("The Council expresses its concern. ", 20)) : text;
        await using TemporaryStore texts = await TemporaryStore.OpenAsync();
        var document = new Document
        {
            Source = "A/RES/75/1",
            Head = new DocumentHead { Id = new InstrumentId("A/RES/75/1"), Symbol = "A/RES/75/1" },
            Provisions = [new DocumentProvision { Label = label, Kind = kind, Number = number, Text = words }],
        };
        await texts.Store.SaveAsync([new IncomingDocument(document, document.Source)]);
        await using Service service = await Service.StartAsync(texts.Store);
        string html = await service.Client.GetStringAsync("/i/A/RES/75/1");
        string article = html[html.IndexOf("<article", StringComparison.Ordinal)..html.IndexOf("</article>", StringComparison.Ordinal)];

        Assert.That(Headings().Matches(article).Select(m => $"{m.Groups["level"].Value}: {Tags().Replace(m.Groups["words"].Value, "").Trim()}"),
            heading is null ? Is.Empty : Is.EqualTo(new[] { heading }));
        Assert.That(article, Does.Contain(words.Split('\n')[^1].Split(' ')[^1]), "nothing is lost");
    }

    [GeneratedRegex("<(?<level>h[3-6])[^>]*>(?<words>.*?)</h[3-6]>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Headings();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
