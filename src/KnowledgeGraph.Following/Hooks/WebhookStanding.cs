namespace KnowledgeGraph.Following.Hooks;

/// <summary>How a hook stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">How far what it follows has been taken; null where nothing has.</param>
/// <param name="Waiting">How many messages have not arrived yet and are tried again.</param>
/// <param name="Delivered">How many have arrived.</param>
/// <param name="Dead">How many were given up.</param>
public sealed record WebhookStanding(string Name, string? Place, long Waiting, long Delivered, long Dead);

/// <summary>A message that has to be sent, or was given up.</summary>
/// <param name="Hook">The hook.</param>
/// <param name="Message">The message.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Due">When it is tried next; for one that was given up, when that was.</param>
/// <param name="Fault">What went wrong last.</param>
public sealed record WebhookDelivery(string Hook, WebhookMessage Message, int Attempts, DateTimeOffset Due, string? Fault);
