using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Where two languages of a text say different things, it is a diagnostic, as long as both are there.</summary>
public abstract class DiscrepancyContract : StoreContract
{
    private const string A = "A/RES/1/1";

    private static readonly Document English = Text.Of(A)
        .Says("PP1", "Recalling its resolution 75/181 of 16 December 2020,", new Cite("resolution 75/181", "A/RES/75/181") { Date = "2020-12-16" })
        .Says("OP1", "Recalls resolution 74/1.", new Cite("resolution 74/1", "A/RES/74/1")).Document;

    private static readonly Document French = Text.Of(A).From("fr.txt")
        .Says("PP1", "Rappelant sa résolution 75/118 du 16 décembre 2020,", new Cite("résolution 75/118", "A/RES/75/118"))
        .Says("OP1", "Rappelle la résolution 74/1.", new Cite("résolution 74/1", "A/RES/74/1")).Document with
    { Language = "fr" };

    private static readonly Document Right = Text.Of(A).From("fr.txt")
        .Says("PP1", "Rappelant sa résolution 75/181 du 16 décembre 2020,", new Cite("résolution 75/181", "A/RES/75/181"))
        .Says("OP1", "Rappelle la résolution 74/1.", new Cite("résolution 74/1", "A/RES/74/1")).Document with
    { Language = "fr" };

    private const string Said = "LANGUAGES_CITE_OTHERWISE A/RES/1/1#fr:PP1@13 The French text cites A/RES/75/118 (“résolution 75/118”) in fr:PP1 "
        + "where the English text, in PP1, cites A/RES/75/181 (“resolution 75/181”).";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Languages_ThatCiteOtherwise_AreSaid_WhicheverComesFirst(bool englishFirst)
    {
        await SaveAllAsync(englishFirst ? English : French);
        Assert.That(await FoundAsync(), Is.Empty);
        string first = await GraphDump.OfAsync(Store);
        await SaveAllAsync(englishFirst ? French : English);
        Assert.That(await FoundAsync(), Is.EqualTo([Said]));
        Assert.That((await Store.DiagnosticsAsync(InstrumentFilter.None))[new(A)].Select(d => d.Code), Is.EqualTo(["LANGUAGES_CITE_OTHERWISE"]));

        await Store.RemoveAsync([Removal.OfText(new(A), language: englishFirst ? "fr" : "en")]);
        Assert.That(await FoundAsync(), Is.Empty);
        Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(first));
    }

    [Test]
    public async Task Discrepancy_ThatIsMended_IsSaidNoMore()
    {
        await SaveAllAsync(English, French);
        await SaveAllAsync(Right);
        Assert.That(await FoundAsync(), Is.Empty);
        await SaveAllAsync(French);
        Assert.That(await FoundAsync(), Is.EqualTo([Said]));
        Document mended = English with
        {
            Citations = [],
            Provisions = [.. English.Provisions.Select(p => p with { Text = p.Text.Replace("75/181", "75/118", StringComparison.Ordinal) })],
        };
        Assert.That(await SaveAsync(mended), Is.EqualTo(SaveOutcome.Replaced));
        Assert.That(await FoundAsync(), Is.Empty);
        List<GraphDifference> wrong = [];
        await Store.VerifyAsync(wrong.Add);
        Assert.That(wrong, Is.Empty);
    }

    private async Task<string[]> FoundAsync() =>
        [.. (await Store.DiagnosticsAsync([new InstrumentId(A)])).SelectMany(d => d).Select(d => $"{d.Code} {d.Citation} {d.Message}")];
}
