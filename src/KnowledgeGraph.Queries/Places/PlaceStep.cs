using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Places;

/// <summary>One step down into a text: a unit and its number, <c>article 51</c>; a unit that is cited without one, <c>annex</c>; or a mark,
/// <c>(a)</c>.</summary>
/// <param name="Unit">The unit; null for a mark.</param>
/// <param name="Number">Its number as printed; null where it is cited without one.</param>
internal sealed record PlaceStep(PinpointUnit? Unit, string? Number)
{
    /// <summary>The same for whoever compares: <c>article 51</c>.</summary>
    public string Key => Unit is null ? $"({Number!.ToLowerInvariant()})" : Number is null ? Unit.Word : $"{Unit.Word} {Number.ToLowerInvariant()}";

    /// <summary>For readers, with the unit's name: <c>article 51</c>, <c>chapter VII</c>, <c>(a)</c>.</summary>
    public string Words => Unit is null ? $"({Number})" : Number is null ? Name : $"{Name} {Number}";

    /// <summary>As the United Nations abbreviate it: <c>art. 51</c>.</summary>
    public string Printed => Unit is null ? $"({Number})" : Number is null ? Unit.Printed : $"{Unit.Printed} {Number}";

    public string Name => Unit!.Printed.EndsWith("para.", StringComparison.Ordinal)
        ? Unit.Printed.Replace("para.", "paragraph", StringComparison.Ordinal) : Unit.Word;
}
