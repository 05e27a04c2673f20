using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>Citations that one text or paragraph is an end of, a page of them.</summary>
internal abstract class CitationsTool(MeantTexts meant) : GraphTool
{
    private const int MostAtOnce = 100;
    private const int Otherwise = 25;
    private const int ACitation = 4;

    private readonly CitationSentences _citations = new(meant);

    /// <inheritdoc />
    public override bool MayMiss => true;

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        string reference = asked.Text("reference", ReferenceResolver.LongestText);
        (CitationFilter filter, ListOrder order) = await FilterAsync(asked, cancellationToken).ConfigureAwait(false);
        var request = new PageRequest(asked.Limit(MostAtOnce, Otherwise), asked.StorePlace());
        (Resolution.Found? found, MeantPlace? place) = TakesPlaces
            ? await meant.OneOrPlaceAsync("reference", reference, answer, cancellationToken).ConfigureAwait(false)
            : (await meant.OneAsync("reference", reference, answer, cancellationToken).ConfigureAwait(false), null);
        if (found is null)
        {
            return;
        }

        filter = place is null ? filter : filter with { Pinpoints = place.Found.Pinpoints };
        Page<Citation> page = (await ReadAsync([found.Entity], filter, order, request, cancellationToken).ConfigureAwait(false))
            .GetValueOrDefault(found.Entity) ?? Page<Citation>.Empty;
        await AddFactsAsync(found.Entity, filter, answer, cancellationToken).ConfigureAwait(false);
        await _citations.AddAsync(page, TellsSource, answer, cancellationToken).ConfigureAwait(false);
        if (place is not null)
        {
            answer.Note($"The text of {found.Instrument.Id} is not here; this is what cites {place.Place.Name} of it or what is in that.");
        }

        if (page.TotalCount == 0)
        {
            answer.Note(Nothing(found));
        }
    }

    /// <summary>Whether each citation says where it stands, which is not known from the question.</summary>
    protected abstract bool TellsSource { get; }

    /// <summary>Whether it can be asked of a part of a text that is not loaded.</summary>
    protected virtual bool TakesPlaces => false;

    /// <summary>Which citations are wanted, and in which order.</summary>
    protected abstract Task<(CitationFilter Filter, ListOrder Order)> FilterAsync(ToolArguments asked, CancellationToken cancellationToken);

    /// <summary>Reads a page.</summary>
    protected abstract Task<IReadOnlyDictionary<EntityId, Page<Citation>>> ReadAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken);

    /// <summary>What is told of all of them beside the page.</summary>
    protected virtual Task AddFactsAsync(EntityId of, CitationFilter filter, AnswerBuilder answer, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>What is said where there is none.</summary>
    protected abstract string Nothing(Resolution.Found found);

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => 20 + (ACitation * asked.Limit(MostAtOnce, Otherwise));
}
