using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Resolvers;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>
/// What is asked of something whose id is given need not wait until it is loaded: where all that is selected in it is known by its id, or is a list
/// that is found by its id, the first of these lists is asked for at once. Its answer tells whether the graph knows the id, and is the list's answer
/// when that is resolved.
/// </summary>
internal static class AskedById
{
    private const string ListKey = "kg.list-by-id";
    private const string ValueKey = "kg.value-of-id";

    private delegate IDataLoaderResult<bool> Asks(IResolveFieldContext context, EntityId of);

    /// <summary>The field is a list that is found by an id alone; of an id that the graph does not know there is none.</summary>
    public static FieldBuilder<TSource, TReturn> ListsById<TSource, TReturn, TItem>(
        this FieldBuilder<TSource, TReturn> field, Func<TSource, EntityId> id,
        Func<IResolveFieldContext, EntityId, IDataLoaderResult<Page<TItem>?>> ask)
    {
        field.FieldType.Resolver = new FuncFieldResolver<TSource, object?>(
            c => ask(c, id(c.Source)).Then(page => page ?? Page<TItem>.Empty));
        field.FieldType.Metadata[ListKey] = (Asks)((c, of) => ask(c, of).Then(page => page is not null));
        return field;
    }

    /// <summary>The field is a part of the id.</summary>
    public static FieldBuilder<TSource, TReturn> IsOfId<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field)
    {
        field.FieldType.Metadata[ValueKey] = true;
        return field;
    }

    /// <summary>What a reference means that is a provision's id, or may be.</summary>
    /// <param name="context">The field that is asked.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="meant">What it means by the reading of references.</param>
    public static IDataLoaderResult<object?> Provision(IResolveFieldContext context, string reference, Func<IDataLoaderResult<object?>> meant) =>
        !ProvisionId.TryParse(reference, out ProvisionId id) || !IsPlain(id.Instrument) ? meant()
        : Lists(context, id) is { } asks
            ? new LoaderResult<object?>(async token => await asks.GetResultAsync(token).ConfigureAwait(false)
                ? new Provision { Id = id, Kind = default, Text = "", Ordinal = 0 } : meant())
            : context.Load().Provisions.Load(id).Then(found => found ?? (object?)meant());

    /// <summary>What a reference means that is an instrument's id, or may be.</summary>
    public static IDataLoaderResult<object?> Instrument(IResolveFieldContext context, string reference, Func<IDataLoaderResult<object?>> meant)
    {
        var id = new InstrumentId(reference);
        return !reference.Contains('#', StringComparison.Ordinal) && IsPlain(id) && Lists(context, id) is { } asks
            ? new LoaderResult<object?>(async token => await asks.GetResultAsync(token).ConfigureAwait(false) ? new Instrument { Id = id } : meant())
            : meant();
    }

    /// <summary>An answer that starts from several references: where all are ids it is asked for at once, and tells how many it knows.</summary>
    /// <param name="references">The references.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="ask">Asks for the answer.</param>
    /// <param name="known">How many of those asked for an answer knows.</param>
    /// <param name="meant">What the references mean by the reading of references.</param>
    public static IDataLoaderResult<object?> Several<TAnswer>(
        string[] references, int most, Func<IReadOnlyList<EntityId>, Task<TAnswer>> ask, Func<TAnswer, int> known,
        Func<IDataLoaderResult<IReadOnlyList<EntityId>>> meant)
        where TAnswer : class
    {
        EntityId[] ids = references.Length <= most ? [.. references.Select(Id).OfType<EntityId>().Distinct()] : [];
        return ids.Length == 0 || ids.Length < references.Length
            ? Meant()
            : new LoaderResult<object?>(async _ =>
            {
                TAnswer answer = await ask(ids).ConfigureAwait(false);
                return known(answer) == ids.Length ? answer : Meant();
            });

        IDataLoaderResult<object?> Meant() => meant().Then(from => (object?)new LoaderResult<TAnswer>(_ => ask(from)));
    }

    private static EntityId? Id(string reference) => EntityId.TryParse(reference, out EntityId id) && IsPlain(id.Instrument) ? id : null;

    // As ids are written: A/RES/74/174, not 74/174 or "resolution 74/174".
    private static bool IsPlain(InstrumentId id) =>
        id.IsSymbol && id.Value.Contains('/', StringComparison.Ordinal) && !id.Value.Contains(' ', StringComparison.Ordinal);

    private static IDataLoaderResult<bool>? Lists(IResolveFieldContext context, EntityId of)
    {
        if (context.Planned() is not { } asked)
        {
            return null;
        }

        PlannedField[] fields = asked.Of(of.IsProvision ? "Provision" : "Instrument").Fields;
        PlannedField? list = Array.Find(fields, f => Is(f, ListKey));
        if (list is null || !Array.TrueForAll(fields, f => f.IsTypeName || Is(f, ListKey) || Is(f, ValueKey)))
        {
            return null;
        }

        var parent = new PlannedObjectNode(null!, asked.Type, asked, null);
        var node = new PlannedObjectNode(parent, list.Type, list, null);
        try
        {
            return list.Definition.GetMetadata<Asks>(ListKey)!(new ReadonlyResolveFieldContext(node, (ExecutionContext)context.ExecutionContext), of);
        }
        catch (ExecutionError)
        {
            // It is refused for its arguments, which is told where it stands.
            return null;
        }
    }

    private static bool Is(PlannedField field, string key) => field.Definition.Metadata.ContainsKey(key);
}
