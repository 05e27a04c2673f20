using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Identifiers;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A text that can be cited.</summary>
internal sealed class InstrumentGraphType : ObjectGraphType<Instrument>
{
    private const int PageSize = 50;
    private const int PriceOfASeries = 50;
    private const int PriceOfLanguage = 100;
    private const int PriceOfText = 100;

    // All that pinpoints a text is gone through.
    private const int PriceOfPlaces = 500;

    // Most texts are adopted as a whole, few in as many parts as there are letters.
    private const int UsualParts = 2;

    public InstrumentGraphType()
    {
        Name = "Instrument";
        Description = "A text that can be cited: a resolution, decision, treaty, declaration, report. Loaded, or known only because other texts cite it.";
        Interface<NodeGraphType>();
        Interface<CitableGraphType>();
        IsTypeOf = value => value is Instrument;
        Facts();
        Parts();
        Adoptions();
        Edges();
    }

    private void Facts()
    {
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Its symbol; without one, its full title in kebab case.")
            .Reads(s => s.Id.Value).IsOfId();
        Field<StringGraphType>("symbol").Description("Its symbol; null for a text that has none.").Reads(s => s.Symbol);
        Field<StringGraphType>("title")
            .Description("Its title: its own where it is loaded, else the fullest that a citing text gives; in the first of languages unless told.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords + " Null where it is not known in it.")
            .Reads(s => s.Title)
            .Resolve(c => c.GetArgument<string?>(LanguageArgument.Name) is null ? c.Source.Title : c.Source.TitleIn(c.Language()));
        Field<StringGraphType>("topic")
            .Description("What most of the texts that cite it say it is about, in their words, where no title is known; else null.")
            .Reads(s => s.Topic);
        Field<NonNullGraphType<StringGraphType>>("label")
            .Description("What to show for it: its title, in the language asked for where it is known in it; without one its topic in square brackets; "
                + "without both its id.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords, a => a.DefaultValue = Languages.English)
            .Reads(s => InWords.Name(s))
            .Resolve(c => c.InLanguage(() => InWords.Name(c.Source)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("names")
            .Description("Every other name that the texts use for it, the commonest first; in another language those of texts in it.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords, a => a.DefaultValue = Languages.English)
            .Reads(s => s.Names)
            .Resolve(c => c.Language() is var language && language == Languages.English ? c.Source.Names
                : [.. c.Source.NamesIn.Where(n => n.Language == language).Select(n => n.Name)]);
        Field<NonNullGraphType<InstrumentKindGraphType>>("kind").Description("What kind of text it is.").Reads(s => s.Kind);
        Field<BodyGraphType>("body").Description("Who adopted or issued it.")
            .Leads(s => s.Body).Resolve(c => c.Source.Body is { } id ? c.Load().Bodies.Load(id) : null);
        Field<DateGraphType>("date")
            .Description("The day of adoption: its own where it is loaded, else the one it is cited with most often.")
            .Reads(s => s.Date);
        Field<StringGraphType>("session").Description("The session as printed.").Reads(s => s.Session);
        Field<StringGraphType>("meeting").Description("The meeting as printed.").Reads(s => s.Meeting);
        Field<StringGraphType>("agendaItem").Description("The agenda item: 19 (c).").Reads(s => s.AgendaItem);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("subjects")
            .Description("Subject headings, in another language where the Thesaurus has them.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords, a => a.DefaultValue = Languages.English)
            .Reads(s => s.Subjects)
            .Resolve(c => c.Language() == Languages.English ? c.Source.Subjects
                : c.InLanguage(() => c.Source.Subjects.Select(SubjectInWords.Of).ToArray()));
        Field<StringGraphType>("iri").Description("Its Akoma Ntoso work IRI, where it has one.").Reads(s => PublicIdentifiers.Iri(s));
        Field<StringGraphType>("url").Description("Where the official text is published.").Reads(s => PublicIdentifiers.Url(s));
        Field<NonNullGraphType<BooleanGraphType>>("isLoaded")
            .Description("Whether its text is in the graph; false: known only because other texts cite it.")
            .Reads(s => s.IsLoaded);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("languages")
            .Description("The languages in which its text is in the graph, by their codes: en first, then ar, es, fr, ru, zh.")
            .Reads(s => s.Languages);
        Field<ProvisionGraphType>("containedIn").Description("The annex of a resolution that holds its text.")
            .Leads(s => s.ContainedIn).Resolve(c => c.Source.ContainedIn is { } id ? c.Load().Provisions.Load(id) : null);
        Field<SeriesGraphType>("series")
            .Description("Its forerunners and successors: the same body on the same question. Null where it has none.")
            .Costs(PriceOfASeries)
            .Resolve(c => c.Load().Series.Load(c.Source.Id));
        Field<InstrumentGraphType>("predecessor").Description("The text that it takes up in its series; null where it is the first, or of none.")
            .Costs(PriceOfASeries)
            .Resolve(c => c.Load().Series.Load(c.Source.Id).Then(s => s?.Previous?.Instrument));
        Field<InstrumentGraphType>("successor").Description("The text that takes it up in its series; null where it is the latest, or of none.")
            .Costs(PriceOfASeries)
            .Resolve(c => c.Load().Series.Load(c.Source.Id).Then(s => s?.Next?.Instrument));
        Field<AgreedLanguageGraphType>("agreedLanguage")
            .Description("How much of its text is agreed language, and from where. Null where its text is not loaded.")
            .Costs(PriceOfLanguage)
            .Resolve(c => c.Load().AgreedLanguages.Load(c.Source.Id).Then(l => l is null ? null : new LanguageOfText(c.Source.Id, l)));
        Field<AdoptedDraftGraphType>("adoptedAs")
            .Description("The text by which another organ adopted the draft that this one recommends. Null where it recommends none, or none has.")
            .Costs(PriceOfLanguage)
            .Resolve(c => c.Load().AdoptedAs.Load(c.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AdoptedDraftGraphType>>>>("adoptedDrafts")
            .Description("The recommended drafts that it adopted.")
            .Costs(PriceOfLanguage)
            .Resolve(c => c.Load().AdoptedDrafts.Load(c.Source.Id).Then(d => d ?? []));
    }

    private void Parts()
    {
        Field<StringGraphType>("plainText")
            .Description("Its text without markup: a paragraph a block with its number as printed, the notes behind. Null where it is not loaded.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.Description, a => a.DefaultValue = Languages.English)
            .Costs(PriceOfText)
            .Resolve(c =>
            {
                string language = c.Language();
                return c.Load()
                    .OfField<InstrumentId, string>(c.FieldAst, (graph, ids, token) => new PlainTexts(graph).ReadAsync(ids, language, token))
                    .Load(c.Source.Id);
            });
        this.Cite(i => i.Id, null);
        Field<NonNullGraphType<ProvisionConnectionGraphType>>("provisions")
            .Description("Its parts in the order of the text. A text in another language than English begins with the part that holds all others.")
            .Argument<ListGraphType<NonNullGraphType<ProvisionKindGraphType>>>("kind", "Parts of these kinds only.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.Description, a => a.DefaultValue = Languages.English)
            .Paged(PageSize)
            .Counts(c => c.Language() == Languages.English
                ? new CountedProvisions(new ProvisionFilter { In = [((Instrument)c.Source!).Id], Kinds = c.GetArgument<ProvisionKind[]?>("kind") ?? [] })
                : throw GraphErrors.Input("Only the parts of English texts are counted."))
            .Resolve(c =>
            {
                IReadOnlyList<ProvisionKind> kinds = c.GetArgument<ProvisionKind[]?>("kind") ?? [];
                string language = c.Language();
                PageRequest page = c.Page(PageSize);
                return c.Load()
                    .OfField<InstrumentId, Page<Provision>>(c.FieldAst, (graph, ids, token) => graph.PartsAsync(ids, kinds, page, language, token))
                    .Load(c.Source.Id).Then(parts => parts ?? Page<Provision>.Empty);
            });
        Field<ProvisionGraphType>("provision").Description("One part by its label; null where the text has none of it.")
            .Argument<NonNullGraphType<StringGraphType>>("label", "The label: OP5, PP3, OP4(a), Annex:29.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.Description, a => a.DefaultValue = Languages.English)
            .Resolve(c => c.Load().Provisions.Load(new ProvisionId(c.Source.Id, Translation.Prefix(c.Language()) + c.GetArgument<string>("label"))));
        Field<NonNullGraphType<ConnectionGraphType<PlaceOfText, PlaceGraphType>>>("places")
            .Description("The parts of it that are cited where its text is not loaded, in its order: articles of the Charter. None where it is loaded.")
            .Paged(PageSize)
            .Costs(PriceOfPlaces)
            .Resolve(c =>
            {
                PageRequest page = c.Page(PageSize);
                return MeantPlace.IsIn(c.Source)
                    ? c.Load().Places.Load(c.Source.Id).Then(all => PagedPlaces.Of(c.Source.Id, all ?? [], page))
                    : LoaderResults.Of(PagedPlaces.Of(c.Source.Id, [], page));
            });
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StatementGraphType>>>>("statements")
            .Description("What texts say of it: adopted by, endorsed by, protocol to.")
            .Resolve(c => c.Load().Statements.Load(c.Source.Id).Then(s => s ?? []));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DiagnosticGraphType>>>>("diagnostics").Description("What looks wrong in its text.")
            .Resolve(c => c.Load().Diagnostics.Load(c.Source.Id).Then(d => d ?? []));
    }

    private void Adoptions()
    {
        Field<AdoptionGraphType>("adoption")
            .Description("What is recorded of its adoption; of a text that was adopted in parts of the first of them. Null where nothing is.")
            .Resolve(c => c.Load().Records.Load(c.Source.Id).Then(records => records is [var first, ..] ? first : null));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AdoptionGraphType>>>>("adoptions")
            .Description("All that is recorded of its adoption: of the whole first, then of its parts by their letters.")
            .Holds(UsualParts)
            .Resolve(c => c.Load().Records.Load(c.Source.Id).Then(IReadOnlyList<AdoptionRecord> (records) => records ?? []));
    }

    private void Edges()
    {
        Field<NonNullGraphType<IntGraphType>>("citationCount").Description("How many citations of it or of a provision of it there are.")
            .Resolve(c => c.Load()
                .OfField<EntityId, Page<Citation>>(c.FieldAst, (graph, ids, token) =>
                    graph.CitationsOfAsync(ids, CitationFilter.None, new PageRequest(0), token))
                .Load(c.Source.Id).Then(page => page?.TotalCount ?? 0));
        this.Citations("citations", "The citations made in its text, in the order of the text.", i => i.Id, (graph, ids, filter, order, page, token) =>
            graph.CitationsInAsync(ids, filter, order, page, token));
        this.Citations("citedBy", "The citations of it or of a provision of it.", i => i.Id, (graph, ids, filter, order, page, token) =>
            graph.CitationsOfAsync(ids, filter, order, page, token));
        CitedByCountGraphType.Tell(this, i => i.Id);
        this.Relations("buildsOn", "What it builds on: one edge a target and type, its citations gathered; the most cited first.", i =>
            i.Id, Direction.BuildsOn);
        this.Relations("builtOnBy", "What builds on it, the same way.", i => i.Id, Direction.BuiltOnBy);
    }
}
