using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Federation;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>What can be asked. Records, lineage and comparisons have files of their own.</summary>
internal sealed partial class GraphQuery : ObjectGraphType
{
    /// <summary>The longest text that extract reads, in UTF-16 units.</summary>
    public const int LongestText = 100_000;

    private const int PageSize = 20;
    private const int PriceOfLanguage = 100;
    private const int PriceOfValues = 500;

    // Suggestions look through what instruments are called.
    private const int PriceOfSuggestions = 100;
    private const int Suggested = 8;
    private const int MostSuggested = 20;

    public GraphQuery()
    {
        Name = "Query";
        Description = "What can be asked of the graph.";
        Nodes();
        ReferenceFields();
        Lists();
        TextLists();
        RecordFields();
        LineageFields();
        ComparingFields();
        FollowingFields();
        DraftFields();
        Field<StatisticsGraphType>("statistics").Description("What the graph holds.")
            .Costs(1_000)
            .Resolve(c => c.Load().Statistics());
        Field<CoverageGraphType>("coverage")
            .Description("Which texts are loaded and which are not: what an answer does not have may be in those.")
            .Costs(1_000)
            .ResolveAsync(async c => await c.Request().Coverage.GetAsync(c.CancellationToken).ConfigureAwait(false));
        this.Federated();
    }

    private void Nodes()
    {
        Field<NodeGraphType>("node").Description("Whatever has this id; null for an id that the graph does not know.")
            .Argument<NonNullGraphType<IdGraphType>>("id", $"The id of {NodeIds.Forms}.")
            .Resolve(c => c.Load().Node(c.GetArgument<string>("id")));
        Field<ListGraphType<NodeGraphType>>("nodes")
            .Description("Whatever has these ids, in their order; null for those that the graph does not know.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids", $"Ids, each of {NodeIds.Forms}.")
            .Resolve(c =>
            {
                string[] ids = c.GetArgument<string[]>("ids");
                int most = c.Request().Options.MaxPageSize;
                return ids.Length <= most
                    ? ids.Select(c.Load().Node).All()
                    : throw GraphErrors.OutOfBounds("The number of ids", ids.Length, 0, most);
            });
        Field<InstrumentGraphType>("instrument")
            .Description("The instrument that a reference means: an id, a symbol in any usual spelling, or a name. Null where it means nothing; an error where it may mean several.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "ref", "A/RES/74/174, 74/174, General Assembly resolution 74/174, 217 A (III), S/RES/1325 (2000), Kyoto Declaration.")
            .Resolve(c =>
            {
                string reference = c.GetArgument<string>("ref");
                return AskedById.Instrument(c, reference, () => c.Load().References.Load(reference).Then(meant => meant switch
                {
                    Resolution.Found found => (object?)found.Instrument,
                    Resolution.PartMissing part => part.Instrument,
                    Resolution.Ambiguous several => throw GraphErrors.Ambiguous(reference, several.Candidates),
                    _ => null,
                }));
            });
        Field<ProvisionGraphType>("provision")
            .Description("The provision that a reference means. Null where it means nothing, or no part that is loaded; an error where it may mean several instruments' parts.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "ref", "E/RES/2022/14#OP5, E/RES/2022/14 OP5, paragraph 29 of the Kyoto Declaration, A/RES/76/181, annex, para. 29.")
            .Resolve(c =>
            {
                string reference = c.GetArgument<string>("ref");
                return AskedById.Provision(c, reference, () => c.Load().References.Load(reference).Then(meant => meant switch
                {
                    Resolution.Found found => (object?)found.Provision,
                    Resolution.Ambiguous several => throw GraphErrors.Ambiguous(reference, several.Candidates),
                    _ => null,
                }));
            });
    }

    private void Lists()
    {
        Field<InstrumentConnectionGraphType>("instruments")
            .Description("Instruments, loaded or known only because other texts cite them.")
            .Argument<InstrumentFilterGraphType>("filter", "Which ones.")
            .Argument<InstrumentOrderGraphType>("orderBy", "In which order.", a => a.DefaultValue = InstrumentOrder.DateDesc)
            .Paged(PageSize)
            .Searches()
            .Counts(c => new CountedInstruments(c.GetArgument<InstrumentFilter?>("filter") ?? InstrumentFilter.None))
            .ResolveAsync(async c => c.Filtered(await c.Graph().ListAsync(
                await c.InstrumentsAsync().ConfigureAwait(false),
                c.GetArgument<InstrumentOrder?>("orderBy") ?? InstrumentOrder.DateDesc,
                c.FilteredPage(PageSize),
                c.CancellationToken).ConfigureAwait(false)));
        Field<SearchConnectionGraphType>("search")
            .Description("What the words are found in. A text without a word finds nothing.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "text", "Words, each in singular and plural; a phrase in double quotes, as it stands there; a prefix ending in *.")
            .Argument<ListGraphType<NonNullGraphType<SearchScopeGraphType>>>("in", "Where to look; absent for everywhere.")
            .Argument<InstrumentFilterGraphType>("filter", "Of the instruments found, or of the instruments of the provisions found.")
            .Argument<SearchOrderGraphType>("orderBy", "In which order.", a => a.DefaultValue = SearchOrder.Relevance)
            .Argument<StringGraphType>(
                LanguageArgument.Name, "In which language: en, ar, es, fr, ru or zh; absent for that of the script of the words.")
            .Forward(PageSize)
            .Costs(20)
            .Searches()
            .Counts(c => new CountedHits(SearchedFor(c)))
            .ResolveAsync(async c =>
            {
                SearchQuery query = SearchedFor(c) with { Filter = await c.InstrumentsAsync().ConfigureAwait(false) };
                return new FoundPage(query, await c.Graph().SearchAsync(query, c.Page(PageSize), c.CancellationToken).ConfigureAwait(false));
            });
        Field<ListGraphType<NonNullGraphType<InstrumentGraphType>>>("suggestions")
            .Description("What a text that is being typed may become: instruments that are called so, the likeliest first.")
            .Argument<NonNullGraphType<StringGraphType>>("text", "What has been typed; its last word may go on.")
            .Argument<IntGraphType>("first", $"How many at the most, 0 to {MostSuggested}.", a => a.Within(0, MostSuggested).DefaultValue = Suggested)
            .Costs(PriceOfSuggestions)
            .ResolveAsync(async c => await c.Request().Searches.SuggestAsync(
                c.GetArgument<string>("text"), Bounded(c, "first", Suggested, 0, MostSuggested), c.CancellationToken).ConfigureAwait(false));
        Values("bodies", "The bodies of instruments, with how many there are of each.", Dimension.Body);
        Values("subjects", "The subjects of instruments, each once whatever it is written like, with how many there are of each.", Dimension.Subject);
        Values("sessions", "The sessions of instruments as printed, with how many there are of each.", Dimension.Session);
    }

    // The same as the groups of all instruments: what whoever looks for a list of subjects looks for.
    private void Values(string name, string description, Dimension dimension) => Field<GroupsGraphType>(name)
        .Description(description)
        .Argument<InstrumentFilterGraphType>("filter", "Of which instruments; absent for all, loaded or not.")
        .GroupsShown()
        .Searches()
        .Costs(PriceOfValues)
        .Resolve(c => CountedField.Groups(
            c, new CountedInstruments(c.GetArgument<InstrumentFilter?>("filter") ?? InstrumentFilter.None), dimension));

    private static SearchQuery SearchedFor(IResolveFieldContext context) => new(
        context.GetArgument<string>("text"), context.GetArgument<SearchScope[]?>("in") ?? [],
        context.GetArgument<InstrumentFilter?>("filter") ?? InstrumentFilter.None)
    {
        Order = context.GetArgument<SearchOrder?>("orderBy") ?? SearchOrder.Relevance,
        Language = SearchLanguage.Of(
            context.GetArgument<string>("text"), context.GetArgument<string?>(LanguageArgument.Name) is null ? null : context.Language()),
    };
}
