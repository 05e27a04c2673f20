namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// The stable id of an instrument: its symbol (<c>A/RES/74/174</c>, <c>S/RES/1325(2000)</c>) or, where it has none, its full
/// title in kebab case (<c>convention-on-the-rights-of-the-child</c>), of a very long one its beginning with a digest (<see cref="IndexedName"/>).
/// </summary>
public readonly record struct InstrumentId(string Value)
{
    /// <summary>The id of an instrument that is known by its title only.</summary>
    public static InstrumentId FromTitle(ReadOnlySpan<char> title) => new(IndexedName.Of(KebabCase.Of(title)));

    /// <summary>Whether the id is a symbol and not a title. Symbols begin with a capital letter, kebab case never does.</summary>
    public bool IsSymbol => Value.Length > 0 && char.IsAsciiLetterUpper(Value[0]);

    /// <inheritdoc />
    public override string ToString() => Value;
}
