using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model.Graph;

/// <summary>The stable id of a statement: who says it, of what, what, and with what:
/// <c>statement:A/RES/76/181#PP2~kyoto-declaration~ADOPTED_BY~body:general-assembly</c>.</summary>
/// <param name="Source">The provision that says so.</param>
/// <param name="Subject">What something is said of.</param>
/// <param name="Type">What is said.</param>
/// <param name="Object">The id of the instrument or the body that it is said with.</param>
public readonly record struct StatementId(ProvisionId Source, InstrumentId Subject, RelationType Type, string Object)
{
    /// <summary>What every statement's id begins with.</summary>
    public const string Prefix = "statement:";

    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StatementId id)
    {
        id = default;
        if (text?.StartsWith(Prefix, StringComparison.Ordinal) != true
            || text[Prefix.Length..].Split(RelationId.Separator) is not [var by, { Length: > 0 } of, var name, { Length: > 0 } with]
            || !ProvisionId.TryParse(by, out ProvisionId source) || !PrintedNames.TryRead(name, out RelationType type) || type.Name() != name)
        {
            return false;
        }

        id = new StatementId(source, new InstrumentId(of), type, with);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(RelationId.Separator, $"{Prefix}{Source}", Subject.Value, Type.Name(), Object);
}
