namespace KnowledgeGraph.Model.Ids;

/// <summary>The stable id of a body: <c>body:</c> and the kebab case of its name, <c>body:general-assembly</c>.</summary>
public readonly record struct BodyId(string Value)
{
    /// <summary>What every body's id begins with.</summary>
    public const string Prefix = "body:";

    /// <summary>The id of the body that has this full name.</summary>
    public static BodyId FromName(ReadOnlySpan<char> name) => new(Prefix + IndexedName.Of(KebabCase.Of(name)));

    /// <inheritdoc />
    public override string ToString() => Value;
}
