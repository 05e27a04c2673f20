using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The counts over a list by one dimension.</summary>
/// <param name="List">The list.</param>
/// <param name="By">The dimension.</param>
/// <param name="Told">What was counted.</param>
/// <param name="Within">By what else it was counted within the groups: what was counted within each, by its value.</param>
internal sealed record Groups(
    CountedList List, Dimension By, Grouping Told, IReadOnlyDictionary<GroupBy, Dictionary<string, Grouping>> Within);

/// <summary>One group of some.</summary>
internal sealed record GroupOf(Groups Groups, CountedGroup Told);

/// <summary>The items of a list, counted by what they have in common.</summary>
internal sealed class GroupsGraphType : ObjectGraphType<Groups>, IPagePart
{
    /// <summary>The field that gives the groups.</summary>
    public const string Nodes = "nodes";

    public GroupsGraphType()
    {
        Name = "Groups";
        Description = "The items of a list, counted by what they have in common. Where each has one value there, the groups, the rest and what has none add up to all.";
        Field<NonNullGraphType<IntGraphType>>("count").Description("All items that are counted, each once.").Resolve(c => c.Source.Told.All.Items);
        Tallied.Fields(this, groups => groups.Told.All);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<GroupGraphType>>>>(Nodes)
            .Description("The groups, as many as were asked for.")
            .Resolve(c => c.Source.Told.Groups.Select(g => new GroupOf(c.Source, g)).ToList());
        Field<NonNullGraphType<IntGraphType>>("groupCount")
            .Description("How many groups there are, those that are not told among them.")
            .Resolve(c => c.Source.Told.Groups.Count + c.Source.Told.RestGroups);
        Field<NonNullGraphType<IntGraphType>>("restCount")
            .Description("The items of the groups that are not told, added up.")
            .Resolve(c => c.Source.Told.RestItems);
        Field<NonNullGraphType<IntGraphType>>("withoutValue")
            .Description("Items that have no value there: texts without a date have no year.")
            .Resolve(c => c.Source.Told.Without);
        Field<NonNullGraphType<BooleanGraphType>>("isOverlapping")
            .Description("Whether an item may have several values there and is counted in the group of each: the groups may add up to more than all.")
            .Resolve(c => c.Source.List.HasSeveral(c.Source.By));
    }
}
