"""The network: two convolutions and two layers, trained on 60,000 images, the same from the same seed on one machine."""

import numpy as np
import torch
from torch import nn

import fashion

EPOCHS, BATCH, SEED = 8, 128, 20260


def trained():
    """Returns the network after training."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    images, labels = fashion.read("train")
    inputs, truth = torch.from_numpy(fashion.features(images)), torch.from_numpy(labels.astype(np.int64))
    network = nn.Sequential(
        nn.Conv2d(1, 16, 5, stride=2, padding=2), nn.ReLU(),
        nn.Conv2d(16, 32, 5, stride=2, padding=2), nn.ReLU(),
        nn.Flatten(), nn.Dropout(0.25), nn.Linear(32 * 7 * 7, 64), nn.ReLU(), nn.Linear(64, 10))
    batches = len(inputs) // BATCH
    optimizer = torch.optim.Adam(network.parameters())
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, total_steps=EPOCHS * batches)
    for epoch in range(EPOCHS):
        order = torch.randperm(len(inputs))
        for batch in order[:batches * BATCH].reshape(batches, BATCH):
            optimizer.zero_grad()
            pixels = inputs[batch]
            if torch.rand(1) < 0.5:  # left is right on a garment
                pixels = pixels.flip(3)
            loss = nn.functional.cross_entropy(network(pixels), truth[batch])
            loss.backward()
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss of the last batch {loss.item():.3f}", flush=True)
    return network.eval()


def weights(network):
    """The parameters as arrays, by layer: (weight, bias)."""
    layers = [layer for layer in network if hasattr(layer, "weight")]
    return [(layer.weight.detach().numpy(), layer.bias.detach().numpy()) for layer in layers]


def activations(network, inputs):
    """What goes into each layer with weights, for calibration, and what the last one gives."""
    seen, values = [], torch.from_numpy(inputs)
    with torch.no_grad():
        for layer in network:
            if hasattr(layer, "weight"):
                seen.append(values.numpy())
            values = layer(values)
    return seen, values.numpy()
