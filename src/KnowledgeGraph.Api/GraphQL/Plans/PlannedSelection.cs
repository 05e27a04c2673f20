using GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>What is selected of an object of one type: each field of the answer once, in the order of the document.</summary>
/// <param name="Type">The type.</param>
/// <param name="Fields">The fields.</param>
internal sealed record PlannedSelection(IObjectGraphType Type, PlannedField[] Fields)
{
    /// <summary>Whether all of it is read from the object.</summary>
    public bool IsPlain => Array.TrueForAll(Fields, static f => f.IsPlain);

    /// <summary>How many fields it is, with those of one object in each.</summary>
    public long Weight => Fields.Sum(static f => f.Weight);

    /// <summary>Whether there is a list of objects in it.</summary>
    public bool HasLists => Array.Exists(Fields, static f => f.HasLists);

    /// <summary>How many fields are written of an object.</summary>
    public long Weigh(object value)
    {
        long all = 0;
        foreach (PlannedField field in Fields)
        {
            all += field.Read?.Weigh(value, field) ?? 1;
        }

        return all;
    }
}
