namespace KnowledgeGraph.Model.Ids;

/// <summary>The id of what lineage runs over: an instrument, or one provision of it.</summary>
/// <param name="Instrument">The instrument, or the one that the provision is a part of.</param>
/// <param name="Label">The provision's label; null for the instrument as a whole.</param>
public readonly record struct EntityId(InstrumentId Instrument, string? Label = null)
{
    /// <summary>Whether this is a provision and not an instrument as a whole.</summary>
    public bool IsProvision => Label is not null;

    /// <summary>The provision's id.</summary>
    /// <exception cref="InvalidOperationException">The entity is an instrument.</exception>
    public ProvisionId Provision => new(Instrument, Label ?? throw new InvalidOperationException($"{Instrument} is an instrument, not a provision."));

    /// <summary>Reads <c>A/RES/74/174</c> or <c>A/RES/74/174#OP2</c>. False for an empty text, a body's id and a citation's.</summary>
    public static bool TryParse(string? text, out EntityId id)
    {
        if (ProvisionId.TryParse(text, out ProvisionId provision))
        {
            id = provision;
            return true;
        }

        bool whole = !string.IsNullOrEmpty(text) && !text.Contains('#', StringComparison.Ordinal)
            && !text.StartsWith(BodyId.Prefix, StringComparison.Ordinal);
        id = whole ? new EntityId(new InstrumentId(text!)) : default;
        return whole;
    }

    /// <summary>An instrument as a whole.</summary>
    public static implicit operator EntityId(InstrumentId id) => new(id);

    /// <summary>One provision.</summary>
    public static implicit operator EntityId(ProvisionId id) => new(id.Instrument, id.Label);

    /// <inheritdoc />
    public override string ToString() => Label is null ? Instrument.Value : $"{Instrument.Value}#{Label}";
}
