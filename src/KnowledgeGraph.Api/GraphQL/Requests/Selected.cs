using GraphQL;
using KnowledgeGraph.Api.GraphQL.Plans;

namespace KnowledgeGraph.Api.GraphQL.Requests;

/// <summary>What is selected in a field that is being resolved.</summary>
internal static class Selected
{
    // An edge in a list: connection, edges, node, its end.
    private const int Levels = 4;

    /// <summary>Whether something in a list is asked for that has to be loaded.</summary>
    /// <param name="context">The field that is the list.</param>
    /// <param name="name">What it is called in its items.</param>
    public static bool Asks(this IResolveFieldContext context, string name) => context.Planned()?.Needs(name, Levels) == true;

    /// <summary>What is planned of the field that is being resolved.</summary>
    public static PlannedField? Planned(this IResolveFieldContext context) => context.Request().Plan?.Find(context.FieldAst, context.ParentType);
}
