namespace KnowledgeGraph.Model.Ids;

/// <summary>The stable id of a State: its ISO 3166-1 alpha-3 code, <c>FRA</c>; of one that is no more the code that it had, <c>SUN</c>.</summary>
public readonly record struct StateId(string Value)
{
    private const int Length = 3;

    /// <summary>Reads a code, without regard to case. False for what cannot be one.</summary>
    public static bool TryParse(string? text, out StateId id)
    {
        bool isCode = text is { Length: Length } && text.All(char.IsAsciiLetter);
        id = isCode ? new StateId(text!.ToUpperInvariant()) : default;
        return isCode;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
