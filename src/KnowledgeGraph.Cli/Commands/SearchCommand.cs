using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg search</c>: finds instruments and provisions by their words.</summary>
internal static class SearchCommand
{
    private static readonly OrderedDictionary<string, SearchOrder> Orders = new(StringComparer.Ordinal)
    {
        ["relevance"] = SearchOrder.Relevance,
        ["newest"] = SearchOrder.DateDesc,
        ["oldest"] = SearchOrder.DateAsc,
        ["citations"] = SearchOrder.MostCited,
    };

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words to find; a phrase in double quotes ('\"child victims\"' in most shells); a prefix that ends in *.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<int> limit = Arguments.Limit(20, 1000, "results");
        Option<string> sort = Arguments.OneOf("--sort", "What comes first", [.. Orders.Keys]);
        Option<string?> language = Arguments.Language("The language of the texts that are searched; the script of the words says it too");
        Option<string> format = Arguments.Format("table", "json");
        var filters = new FilterOptions();
        var storeOption = new StoreOption(context);
        var command = new Command("search", "Find instruments and paragraphs by their words.")
        {
            words, limit, sort, language, format, storeOption.Option,
        };
        filters.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            string text = string.Join(' ', parsed.GetRequiredValue(words));
            if (await filters.ReadAsync(parsed, context, store, stop).ConfigureAwait(false) is not { } filter)
            {
                return ExitCode.InputFailed;
            }

            var query = new SearchQuery(text, [], filter)
            {
                Order = Orders[parsed.GetRequiredValue(sort)],
                Language = SearchLanguage.Of(text, parsed.GetValue(language)),
            };
            SearchEstimate estimate = (await store.EstimateAsync([query], stop).ConfigureAwait(false))[0];
            var page = new PageRequest(parsed.GetRequiredValue(limit));
            SearchAnswer answer = await new SearchAnswers(store).ReadAsync(query, page, stop).ConfigureAwait(false);
            Page<SearchHit> found = answer.Hits;
            IReadOnlyDictionary<InstrumentId, Instrument> instruments =
                await store.InstrumentsAsync([.. found.Items.Select(i => i.Node.Entity.Instrument).Distinct()], stop).ConfigureAwait(false);
            string? Title(EntityId entity) => InWords.Title(instruments.GetValueOrDefault(entity.Instrument));
            if (parsed.GetRequiredValue(format) == "json")
            {
                JsonObject.Print(context.Streams, new
                {
                    Words = answer.Query.Text,
                    answer.InsteadOf,
                    answer.DidYouMean,
                    found.TotalCount,
                    Hits = found.Items.Select(i => new
                    {
                        Id = i.Node.Entity.ToString(),
                        Instrument = i.Node.Entity.Instrument.Value,
                        i.Node.Entity.Label,
                        Title = Title(i.Node.Entity),
                        i.Node.Snippet,
                        i.Node.Score,
                    }),
                });
            }
            else
            {
                Rows.Print(context.Streams, [.. EntityCells.Columns(context.Streams, "Where"), "Words"], found.Items.Select(i =>
                    (IReadOnlyList<string?>)[.. EntityCells.Of(context.Streams, i.Node.Entity, Title(i.Node.Entity)), i.Node.Snippet]));
            }

            if (answer.InsteadOf is not null)
            {
                context.Streams.Tell($"Nothing has all words of '{answer.InsteadOf}'. This is what has: {answer.Query.Text}");
            }

            if (answer.DidYouMean is { } meant)
            {
                context.Streams.Tell($"Did you mean: {meant}");
            }

            context.Streams.Tell(found.TotalCount > found.Items.Count
                ? $"{found.Items.Count} of {Count.Of(found.TotalCount, "result")}; --limit shows more."
                : $"{Count.Of(found.TotalCount, "result")}.");
            if (found.TotalCount == 0)
            {
                await MissingTexts.TellAsync(context.Streams, store, stop).ConfigureAwait(false);
            }

            if (await new ReferenceResolver(store, context.ReadReference).ResolveAsync(text, stop).ConfigureAwait(false) is Resolution.Found named)
            {
                context.Streams.Tell($"'{text}' names {named.Entity}: kg show {named.Entity}");
            }

            if (estimate.WordsLeftOut > 0)
            {
                context.Streams.Tell($"{Count.Of(estimate.WordsLeftOut, "word")} at the end not looked for: {SearchEstimate.MostWords} are.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
