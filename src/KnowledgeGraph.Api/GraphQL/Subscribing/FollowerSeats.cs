using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Settings;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>How many there may be of something that stays: of all clients, and of one.</summary>
/// <param name="policy">Says whose a request is.</param>
/// <param name="options">How many.</param>
internal sealed class FollowerSeats(AccessPolicy policy, FollowingOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _ofClient = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>How many are taken.</summary>
    public int Taken
    {
        get
        {
            lock (_gate)
            {
                return _taken;
            }
        }
    }

    /// <summary>Takes one, which is free again when it is disposed of; null where there is none left.</summary>
    public IDisposable? Take(HttpContext context)
    {
        string client = policy.NameOf(context);
        int mostOfIt = policy.IsCounted(context) ? options.MaxOfAClient : options.MaxFollowers;
        lock (_gate)
        {
            int ofIt = _ofClient.GetValueOrDefault(client);
            if (_taken >= options.MaxFollowers || ofIt >= mostOfIt)
            {
                return null;
            }

            _taken++;
            _ofClient[client] = ofIt + 1;
            return new Seat(this, client);
        }
    }

    private void Leave(string client)
    {
        lock (_gate)
        {
            _taken--;
            if (--_ofClient[client] == 0)
            {
                _ofClient.Remove(client);
            }
        }
    }

    private sealed class Seat(FollowerSeats seats, string client) : IDisposable
    {
        private int _isFree;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isFree, 1) == 0)
            {
                seats.Leave(client);
            }
        }
    }
}
