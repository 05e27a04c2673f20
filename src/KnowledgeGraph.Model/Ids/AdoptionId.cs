using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// The stable id of what is recorded of an adoption: <c>adoption:</c> and the text, <c>adoption:A/RES/74/174</c>, and of a part of it
/// <c>#</c> and its letters, <c>adoption:A/RES/75/290#B</c>.
/// </summary>
/// <param name="Instrument">The text.</param>
/// <param name="Part">The letter of its part, or letters; null for the whole.</param>
public readonly record struct AdoptionId(InstrumentId Instrument, string? Part)
{
    /// <summary>What every adoption's id begins with.</summary>
    public const string Prefix = "adoption:";

    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AdoptionId id)
    {
        id = default;
        if (text?.StartsWith(Prefix, StringComparison.Ordinal) != true || !EntityId.TryParse(text[Prefix.Length..], out EntityId part))
        {
            return false;
        }

        id = new AdoptionId(part.Instrument, part.Label);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Prefix + new EntityId(Instrument, Part);
}
