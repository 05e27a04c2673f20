using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Counting;

/// <summary>Counts over lists, all that is asked of one in one statement.</summary>
internal static class Neo4jGroupReads
{
    public static async Task<IReadOnlyList<Grouping>> OfAsync(
        Neo4jClient client, CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, CancellationToken cancellationToken)
    {
        SearchEstimates.Check(GroupBounds.Searches(list));
        if (ParametersOf(list) is not { } parameters)
        {
            return [.. groupings.Select(_ => Grouping.None)];
        }

        QueryAnswer answer = await client.ReadAsync(
            GroupText.Of(list, FilterParameters.Given(parameters), groupings),
            cancellationToken,
            [.. parameters, ("most", groupings.Select(by => by.Select(b => b.Most)))]).ConfigureAwait(false);
        JsonElement row = answer.Single;
        Tally all = TallyOf(row[0], 0);
        return [.. groupings.Select((by, way) => by.Count == 0 ? new Grouping { All = all } : Read(row[way + 1], all, by.Count > 1))];
    }

    // None where the list cannot have an item.
    private static (string Name, object? Value)[]? ParametersOf(CountedList list)
    {
        switch (list)
        {
            case CountedInstruments { Filter: var filter } when !SearchBounds.IsUnmatchable(filter):
                return Parameters.Instruments(filter);
            case CountedHits { Query: var query } when !SearchBounds.IsUnmatchable(query.Filter):
                if (query.Language != Languages.English)
                {
                    var typed = SearchedWords.Read(query.Text, query.Language);
                    return typed.IsEmpty ? null : Parameters.Search(query, typed);
                }

                var words = SearchWords.Read(query.Text);
                return words.IsEmpty ? null : Parameters.Search(query, words);
            case CountedCitations { Filter: var filter } when !SearchBounds.IsUnmatchable(filter.Provision):
                return FilterParameters.Citations(filter);
            case CountedRelations { Filter: var filter } when !SearchBounds.IsUnmatchable(filter.Provision):
                return FilterParameters.Citations(filter);
            case CountedProvisions { Filter: var filter } when !SearchBounds.IsUnmatchable(filter):
                return FilterParameters.Provisions(filter);
            case CountedStatements { Filter: var filter }:
                return FilterParameters.Statements(filter);
            default:
                return null;
        }
    }

    private static Grouping Read(JsonElement told, Tally all, bool isNested)
    {
        Dictionary<string, JsonElement> within = !isNested ? [] : told[4].EnumerateArray().ToDictionary(w => w[0].GetString()!, w => w[1]);
        return new Grouping
        {
            All = all,
            Groups = [.. told[0].EnumerateArray().Select(g =>
            {
                Tally tally = TallyOf(g, 1);
                return new CountedGroup(g[0].GetString()!, tally)
                {
                    Within = isNested ? Read(within[g[0].GetString()!], tally, isNested: false) : null,
                };
            })],
            RestGroups = told[1].GetInt32(),
            RestItems = told[2].GetInt32(),
            Without = told[3].GetInt32(),
        };
    }

    private static Tally TallyOf(JsonElement numbers, int at) =>
        new(numbers[at].GetInt32(), numbers[at + 1].GetInt32(), numbers[at + 2].GetInt32(), numbers[at + 3].GetInt32());
}
