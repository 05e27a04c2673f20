using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>Fills the tables from a graph, page after page: what is held in memory is a page, and the index of wording.</summary>
/// <param name="graph">The graph.</param>
/// <param name="tables">The tables.</param>
/// <param name="took">Is told of each text when it is written.</param>
internal sealed class GraphTables(IGraphStore graph, OpenTables tables, Action<int> took) : IDisposable
{
    private const int TextsAPage = 16;
    private const int ItemsAPage = 1000;

    private readonly TextSum _sum = new();
    private readonly TextSum _whole = new();

    /// <summary>The day of the newest text in the graph.</summary>
    public DateOnly? Newest { get; private set; }

    /// <summary>Fills all of them.</summary>
    /// <returns>A digest of all texts and sources: the same for the same graph.</returns>
    public async Task<string> FillAsync(CancellationToken cancellationToken)
    {
        var records = new RecordTables(graph, tables);
        await TextsAsync(cancellationToken).ConfigureAwait(false);
        for (InstrumentId? after = null; await graph.InstrumentsAfterAsync(after, ItemsAPage, cancellationToken).ConfigureAwait(false)
            is { Count: > 0 } page; after = page[^1].Instrument.Id)
        {
            await records.WriteAsync(page, cancellationToken).ConfigureAwait(false);
            foreach (KeptInstrument kept in page)
            {
                await tables.WriteAsync(DatasetTables.Instruments, DatasetTables.Instruments.Values(kept)).ConfigureAwait(false);
                for (int at = 0; at < kept.Instrument.Names.Count; at++)
                {
                    await tables.WriteAsync(DatasetTables.Names, DatasetTables.Names.Values((kept.Instrument, at))).ConfigureAwait(false);
                }
            }
        }

        for (string? after = null; await graph.ReferencesAfterAsync(after, ItemsAPage, cancellationToken).ConfigureAwait(false)
            is { Count: > 0 } page; after = page[^1].Id)
        {
            foreach (KeptReference reference in page)
            {
                await tables.WriteAsync(DatasetTables.Identifiers, DatasetTables.Identifiers.Values(reference)).ConfigureAwait(false);
            }
        }

        for (BodyId? after = null; await graph.BodiesAfterAsync(after, ItemsAPage, cancellationToken).ConfigureAwait(false)
            is { Count: > 0 } page; after = page[^1].Id)
        {
            foreach (Body body in page)
            {
                await tables.WriteAsync(DatasetTables.Bodies, DatasetTables.Bodies.Values(body)).ConfigureAwait(false);
            }
        }

        for (string? after = null; await graph.SourcesAfterAsync(after, ItemsAPage, cancellationToken).ConfigureAwait(false)
            is { Count: > 0 } page; after = page[^1].Path)
        {
            foreach (KeptSource source in page)
            {
                object?[] row = SourceTable.One.Values(source);
                _whole.Add(SourceTable.One.Name, row);
                await tables.WriteAsync(SourceTable.One, row).ConfigureAwait(false);
            }
        }

        await records.WriteFilesAsync(_sum, _whole, cancellationToken).ConfigureAwait(false);
        return _whole.Take();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _sum.Dispose();
        _whole.Dispose();
    }

    private async Task TextsAsync(CancellationToken cancellationToken)
    {
        using var wording = new FollowedWording(graph);
        WordingIndex index = await wording.GetAsync(cancellationToken).ConfigureAwait(false);
        for (InstrumentId? after = null; await graph.TextsAfterAsync(after, TextsAPage, cancellationToken).ConfigureAwait(false)
            is { Count: > 0 } page; after = page[^1].Instrument)
        {
            PlacedWording[][] wordings = [.. page.AsParallel().AsOrdered().Select(t => Wordings(index, t))];
            foreach ((int at, KeptText text) in page.Index())
            {
                cancellationToken.ThrowIfCancellationRequested();
                await TextAsync(text).ConfigureAwait(false);
                foreach (PlacedWording placed in wordings[at])
                {
                    await tables.WriteAsync(DatasetTables.Wording, DatasetTables.Wording.Values(placed)).ConfigureAwait(false);
                }
            }

            took(page.Count);
        }
    }

    private async Task TextAsync(KeptText text)
    {
        object?[] head = TextTable.One.Values((text, ""));
        _sum.Add(TextTable.One.Name, head.AsSpan(..^1));
        List<string> sums = [_sum.Take()];
        foreach (ILoadedPart part in DatasetTables.Parts)
        {
            foreach (object?[] row in part.RowsOf(text))
            {
                _sum.Add(part.Table.Name, row);
                await tables.WriteAsync(part.Table, row).ConfigureAwait(false);
            }

            sums.Add(_sum.Take());
        }

        head[^1] = ListText.Of(sums);
        _whole.Add(TextTable.One.Name, head);
        await tables.WriteAsync(TextTable.One, head).ConfigureAwait(false);
        await WriteAsync(DatasetTables.Targets, text).ConfigureAwait(false);
        await WriteAsync(DatasetTables.Relations, text).ConfigureAwait(false);
        if (text.Head.Date is { } date && text.Counts && !(Newest >= date))
        {
            Newest = date;
        }
    }

    private async Task WriteAsync<T>(TextPartTable<T> table, KeptText text)
    {
        foreach ((int at, T item) in table.Of(text).Index())
        {
            await tables.WriteAsync(table, table.Values(new InText<T>(text, at, item))).ConfigureAwait(false);
        }
    }

    private static PlacedWording[] Wordings(WordingIndex index, KeptText text) =>
        index.TextsOf(text.Instrument).FirstOrDefault(t => t.Letter == text.Letter) is { } words
            ? [.. words.Paragraphs.Select((p, at) => new PlacedWording(words, at, WordingAnswer.Of(index, p, words.Date, words.Question)))]
            : [];
}
