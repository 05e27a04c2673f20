using KnowledgeGraph.Dataset;
using KnowledgeGraph.Dataset.Reading;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Storage.Tests.Datasets;
using KnowledgeGraph.Storage.Tests.Sqlite;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>A graph goes out as a data set, the same bytes from the same graph, and the same graph comes of it.</summary>
public abstract class DatasetContract : StoreContract
{
    [Test]
    public async Task Export_AfterAnyOrderOfLoads_IsTheSameBytesAsOfTheOtherStore()
    {
        await using IGraphStore file = await StoreFiles.OpenNewAsync();
        await WholeGraph.SaveAsync(file);
        using DatasetFiles expected = await DatasetFiles.OfAsync(file);
        string quads = await QuadsAsync(file);

        foreach (Document[] order in Orders.Some(WholeGraph.Texts, Math.Min(MostOrders, 6)))
        {
            IGraphStore store = await OpenAnotherAsync();
            await store.SaveAsync(WholeGraph.Texts[1] with { Provisions = [], Citations = [], Annexed = [] }, "before");
            foreach ((int at, Document document) in order.Index())
            {
                await store.SaveAsync(document, "fingerprint");
                if (at == 1)
                {
                    await WholeGraph.SaveRecordsAsync(store);
                }
            }

            using DatasetFiles written = await DatasetFiles.OfAsync(store);
            Assert.That(written.Sums(), Is.EqualTo(expected.Sums()), string.Join(", ", order.Select(d => d.Source)));
            Assert.That(await QuadsAsync(store), Is.EqualTo(quads), string.Join(", ", order.Select(d => d.Source)));
        }
    }

    [TestCase(DatasetFormat.Parquet)]
    [TestCase(DatasetFormat.Csv)]
    public async Task Load_OfWhatWasExported_MakesTheSameGraph(DatasetFormat format)
    {
        await SaveTogetherAsync([.. WholeGraph.Texts, .. Corpus.Some(6, paragraphs: 4)]);
        await WholeGraph.SaveRecordsAsync(Store);
        string graph = await GraphDump.OfAsync(Store);
        using DatasetFiles written = await DatasetFiles.OfAsync(Store, format);
        string sums = written.Sums();

        IGraphStore other = await OpenAnotherAsync();
        DatasetCounts first = await written.LoadAsync(other), second = await written.LoadAsync(other);
        using DatasetFiles again = await DatasetFiles.OfAsync(other, format);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await GraphDump.OfAsync(other), Is.EqualTo(graph));
            Assert.That(again.Sums(), Is.EqualTo(sums));
            Assert.That(first, Is.EqualTo(new DatasetCounts(11, 0, 0)));
            Assert.That(second, Is.EqualTo(new DatasetCounts(0, 0, 11)));
        }
    }

    private static async Task<string> QuadsAsync(IGraphStore store)
    {
        using var stream = new MemoryStream();
        await new GraphQuads(store).WriteAsync(stream, _ => { });
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
