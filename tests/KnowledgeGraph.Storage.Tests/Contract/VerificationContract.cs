using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>A store that is what its texts say is found so, whatever was done to it; each store's own tests damage it.</summary>
public abstract class VerificationContract : StoreContract
{
    private async Task<string[]> FoundAsync(int texts)
    {
        List<GraphDifference> found = [];
        Verification seen = await Store.VerifyAsync(found.Add);
        Assert.That((seen.Texts, seen.Unsummed, seen.Differences), Is.EqualTo((texts, 0, found.Count)));
        return [.. found.Select(d => d.ToString())];
    }

    [Test]
    public async Task Verify_WhereATextTurnsOutToBeOfAnotherBody_FindsNoBodyThatNothingNames()
    {
        const string cited = "E/RES/2022/14";
        await SaveAllAsync(
            Text.Of("A/RES/1/1").Says("OP1", "Recalls 2022/14.", new Cite("2022/14", cited)),
            Text.Of(cited).By("General Assembly").Says("OP1", "Decides."));

        Assert.That(await FoundAsync(2), Is.Empty);
    }

    [Test]
    public async Task Verify_OfAStoreInUse_FindsNothing()
    {
        Assert.That(await FoundAsync(0), Is.Empty, "empty");
        Document[] texts = WholeGraph.Texts;
        await SaveTogetherAsync(texts);
        Assert.That(await FoundAsync(texts.Length), Is.Empty, "saved together");

        foreach (IncomingRecords records in WholeGraph.Records)
        {
            await Store.SaveRecordsAsync(records);
            await Store.SaveRecordsAsync(records with { Fingerprint = "again", IsLast = false });
        }

        Assert.That(await FoundAsync(texts.Length), Is.Empty, "records came, and some come again");
        await Store.SaveRecordsAsync(WholeGraph.Records[0] with { Fingerprint = "once more", Records = [WholeGraph.Records[0].Records[1]] });
        Assert.That(await FoundAsync(texts.Length), Is.Empty, "a record went");

        Document changed = texts[1] with { Source = "other.xml", Annexed = [], Citations = [] };
        await SaveAllAsync(changed, texts[0] with { Names = [], Statements = [] });
        await Store.RemoveAsync([Removal.OfText(texts[2].Head.Id), Removal.OfSource("nowhere")]);
        await SaveAllAsync(texts[2], texts[3], texts[4]);
        Assert.That(await FoundAsync(texts.Length), Is.Empty, "replaced, removed and loaded again");

        await Store.RemoveAsync([Removal.OfSource(texts[3].Source), Removal.OfText(texts[0].Head.Id)]);
        Assert.That(await FoundAsync(texts.Length - 2), Is.Empty, "some are gone");
        await Store.RemoveAsync([.. texts.Select(t => Removal.OfText(t.Head.Id))]);
        Assert.That(await FoundAsync(0), Is.Empty, "all are gone");
    }
}
