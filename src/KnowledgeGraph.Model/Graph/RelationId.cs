using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model.Graph;

/// <summary>The stable id of an edge: from, type and to, <c>E/RES/2022/14#PP3~RECALLS~A/RES/76/181</c>.</summary>
public readonly record struct RelationId(EntityId From, RelationType Type, EntityId To)
{
    /// <summary>What stands between the parts of an id, and in none of them.</summary>
    internal const char Separator = '~';

    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RelationId id)
    {
        id = default;
        if (text?.Split(Separator) is not [var from, var name, var to] || !EntityId.TryParse(from, out EntityId source)
            || !PrintedNames.TryRead(name, out RelationType type) || type.Name() != name || !EntityId.TryParse(to, out EntityId target))
        {
            return false;
        }

        id = new RelationId(source, type, target);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => $"{From}{Separator}{Type.Name()}{Separator}{To}";
}
