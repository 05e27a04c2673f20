namespace KnowledgeGraph.Api.GraphQL.Federation;

/// <summary>What another subgraph knows of an entity: of which type it is, and its id.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Id">The id.</param>
internal readonly record struct Representation(string Type, string Id)
{
    /// <summary>Reads an object; false for one that is none of an entity.</summary>
    public static bool TryRead(object? value, out Representation representation)
    {
        representation = default;
        if (value is not IEnumerable<KeyValuePair<string, object?>> fields)
        {
            return false;
        }

        string? type = null, id = null;
        foreach ((string name, object? given) in fields)
        {
            type = name == "__typename" ? given as string : type;
            id = name == "id" ? given as string : id;
        }

        representation = new Representation(type ?? "", id ?? "");
        return !string.IsNullOrEmpty(type) && !string.IsNullOrEmpty(id);
    }
}
